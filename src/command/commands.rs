//! What can be asked for, in the order in which one looks for it. Where, with which keys and under which name is said in
//! the table.

use Command as C;

/// Something a user can ask for. What each is called is a text, under its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Command {
    /// Explain the keys that work here.
    Help,
    /// Find a command by its name.
    Palette,
    /// Language, keyboard, colours, name, mouse.
    Settings,
    /// Leave the program; unsaved work is asked about.
    Quit,
    /// One step back: close what is open, leave a line, return to the screen before.
    Back,
    /// Copy what is selected to the clipboard.
    CopyToClipboard,
    /// Show the program in the next language.
    NextLanguage,
    /// Start a new logbook.
    NewLogbook,
    /// Open a logbook in another folder.
    OpenFolder,
    /// Stop the program until the shell calls it back; Unix only.
    Suspend,

    /// The list of sessions.
    ScreenSessions,
    /// The totals at a glance.
    ScreenOverview,
    /// Municipalities by topics.
    ScreenCoverage,
    /// The cross table.
    ScreenTable,
    /// The calendar of the sessions.
    ScreenCalendar,
    /// What stands in the way of a report.
    ScreenCheck,
    /// What is handed to others.
    ScreenShare,
    /// The screen named to the right in the top bar.
    NextScreen,
    /// The screen named to the left in the top bar.
    PreviousScreen,
    /// Take back the last change.
    Undo,
    /// Make again the change taken back last.
    Redo,
    /// Read the folder again.
    Reload,
    /// Choose the bands of ages that totals are shown by.
    ReportBands,
    /// Write in the filter line.
    Filter,
    /// Build the filter by choosing, and keep it under a name.
    BuildFilter,
    /// Ask for the selected thing no more; forget the selected filter.
    ClearPart,
    /// Show all sessions again.
    ClearFilter,
    /// Leave the filter line and keep what it says.
    KeepFilter,

    /// The one above.
    MoveUp,
    /// The one below.
    MoveDown,
    /// The one to the left.
    MoveLeft,
    /// The one to the right.
    MoveRight,
    /// One screenful up.
    PageUp,
    /// One screenful down.
    PageDown,
    /// The very first.
    First,
    /// The very last.
    Last,
    /// Take the selected one.
    Accept,
    /// Tick or untick the selected one.
    Toggle,

    /// Open the selected session in the form.
    Open,
    /// Start a new session.
    NewSession,
    /// Start a new session from a copy of the selected one.
    CopySession,
    /// Move the selected session to the trash.
    Delete,
    /// Sort by the column to the right.
    SortNext,
    /// Sort by the column to the left.
    SortPrevious,
    /// Sort the other way round.
    ReverseSort,
    /// Show or hide the details of the selected session.
    ToggleDetail,
    /// Mark the selected session, or take its mark away.
    Mark,
    /// Mark this session and the one below.
    MarkDown,
    /// Mark this session and the one above.
    MarkUp,
    /// Mark all sessions that are shown, or none of them.
    MarkAll,

    /// Make the file that is chosen.
    Export,
    /// Take in a file that somebody else has made.
    TakeIn,

    /// The next group of figures.
    NextPanel,
    /// The group of figures before.
    PreviousPanel,
    /// The sessions behind the selected figure.
    OpenBehind,
    /// Give the whole screen to the group of figures, or take it back.
    Enlarge,
    /// Choose what the figures are compared with.
    CompareWith,
    /// Tell the time by another unit: weeks, months, quarters, years.
    NextUnit,
    /// Go to the field that a finding of the check is about.
    OpenFinding,
    /// Mend at once what the check found, where that is certain.
    Mend,
    /// Mend everything of the same kind, where that is certain.
    MendAll,

    /// Show a year of the calendar, or a month of it.
    ToggleYear,
    /// Go to the next planned session that lies in the past.
    NextOverdue,
    /// Write the planned sessions into a file for other calendars.
    ExportPlanned,

    /// The sessions behind the selected cell of the coverage, or a new one where there is none.
    OpenCell,
    /// Sort the coverage by something else.
    NextOrder,
    /// Group the coverage otherwise, or not at all.
    NextGrouping,
    /// Turn to who was in the room against who lives there.
    ShowRoom,
    /// Turn back to the topics.
    ShowTopics,
    /// Take another margin for who is under-represented.
    NextMargin,
    /// Enter who lives in the municipality, and what is to be reached there.
    EditProfile,

    /// Choose what goes down in the cross table.
    ChooseRows,
    /// Choose what goes across.
    ChooseColumns,
    /// Choose what is counted.
    ChooseMeasure,
    /// The next dimension for the rows.
    NextRows,
    /// The dimension before.
    PreviousRows,
    /// The next dimension for the columns.
    NextColumns,
    /// The dimension before.
    PreviousColumns,
    /// The next measure.
    NextMeasure,
    /// The measure before.
    PreviousMeasure,
    /// The figures, or what they are shares of.
    NextShare,
    /// Sort the rows by the selected column, the other way, or not by it.
    SortByColumn,
    /// Rows become columns.
    Transpose,
    /// Show the selected column as bars, or the table again.
    ToggleChart,
    /// Copy the table as text with bars between its cells.
    CopyMarkdown,
    /// Write the table into a file for another program.
    WriteTable,
    /// Tables with names.
    NamedTables,
    /// Take a table's name out of the logbook.
    RemoveTable,

    /// Write the session to the logbook.
    Save,
    /// Leave the form and keep what is written as a draft.
    SaveDraft,
    /// The next field.
    NextField,
    /// The field before.
    PreviousField,
    /// The next section of the form.
    NextSection,
    /// The section before.
    PreviousSection,
    /// The next of a field's choices.
    NextChoice,
    /// The choice before.
    PreviousChoice,
    /// Open the calendar under a date.
    Calendar,
    /// Open the list under a field.
    Pick,
    /// Add a record to a list in the form.
    AddRow,
    /// Remove the record from the list.
    RemoveRow,
    /// Move the record up.
    RowUp,
    /// Move the record down.
    RowDown,
    /// Empty a cell of the grid.
    ClearCell,

    /// The attendance of a session: the headcount, the grid, the names, the tally.
    OpenAttendance,
    /// The next of the ways to enter an attendance.
    NextWay,
    /// The way before.
    PreviousWay,
    /// One more in the cell.
    StepUp,
    /// One less in the cell.
    StepDown,
    /// Take the cell above into the block.
    ExtendUp,
    /// Take the cell below into the block.
    ExtendDown,
    /// Take the cell to the left into the block.
    ExtendLeft,
    /// Take the cell to the right into the block.
    ExtendRight,
    /// Take all cells into the block.
    SelectAll,
    /// Hide the roles and the bands that nobody has, or show them again.
    FoldGrid,
    /// Choose the bands of ages that the logbook counts by.
    AgeProfile,
    /// Count those on the sheet into the grid.
    FillGrid,
    /// Take the headcount from the grid.
    HeadcountFromGrid,
    /// Write why the ways of counting disagree.
    WriteReason,
    /// The next line of the sheet.
    NextLine,
    /// Put a copy of the line below it.
    DuplicateLine,
    /// Begin a new page of the paper with this line, or no longer.
    BreakPage,
    /// Enter what a page of the paper adds up to.
    PageSums,
    /// Mark as present all who have no mark.
    MarkAllPresent,
    /// Make a sheet to print.
    PrintSheet,
    /// Look through people who may be the same on several sheets.
    FindRepeats,
    /// Settle what copies of a session say differently.
    SettleCopies,
    /// Choose a value among several.
    ChooseValue,
    /// Look at the earlier versions of a session.
    EarlierVersions,
    /// Bring an earlier version back.
    BringBack,
    /// Say that two are the same person.
    SamePerson,
    /// Say that two are different people.
    DifferentPeople,
    /// Take another column of the file for a column of the sheet.
    NextUse,
    /// The column of the sheet before.
    PreviousUse,
    /// Go on with what is found of the path that is typed.
    CompletePath,
    /// Open a locked file with the passphrase that is typed.
    Unlock,
    /// The next sheet of the file.
    NextSheet,
    /// The sheet of the file before.
    PreviousSheet,
    /// Go on from the columns of a sheet.
    GoOn,
    /// Take in all that the preview shows.
    TakeAllIn,
    /// Show only those of whom the next thing becomes.
    NextFate,
    /// Show only those of whom the thing before becomes.
    PreviousFate,
    /// Take the names on sheets in too, or leave them.
    WithNames,
    /// Columns that no field takes go into the notes, or are left out.
    KeepRest,
    /// Take the pasted rows into the sheet.
    TakeRows,
    /// Take the first pasted row for headings, or for a line.
    ToggleHeadings,

    /// One character to the left.
    CursorLeft,
    /// One character to the right.
    CursorRight,
    /// One word to the left.
    WordLeft,
    /// One word to the right.
    WordRight,
    /// The start of the line.
    LineStart,
    /// The end of the line.
    LineEnd,
    /// The line above.
    LineUp,
    /// The line below.
    LineDown,
    /// The start of the whole text.
    TextStart,
    /// The end of the whole text.
    TextEnd,
    /// Begin a new line.
    NewLine,
    /// Erase what is before the cursor: a character, a digit.
    EraseLeft,
    /// Erase the character after the cursor.
    EraseRight,
    /// Erase the word before the cursor.
    EraseWord,
    /// Erase from the start of the line to the cursor.
    EraseToStart,
    /// Erase from the cursor to the end of the line.
    EraseToEnd,

    /// The day before.
    PreviousDay,
    /// The day after.
    NextDay,
    /// The same weekday a week before.
    PreviousWeek,
    /// The same weekday a week later.
    NextWeek,
    /// The month before.
    PreviousMonth,
    /// The month after.
    NextMonth,
    /// The year before.
    PreviousYear,
    /// The year after.
    NextYear,
    /// Today.
    Today,

    /// The button to the left.
    PreviousButton,
    /// The button to the right.
    NextButton,
    /// Press the button that has the focus.
    Press,

    /// Keep one's own value of the field.
    KeepMine,
    /// Take the value of the file.
    TakeTheirs,
    /// Keep one's own values of all fields.
    KeepAllMine,
    /// Take the values of the file for all fields.
    TakeAllTheirs,
}

impl Command {
    /// Whether this only moves a cursor or a selection, or opens the palette: of no use when asked for by name.
    pub fn is_motion(self) -> bool {
        matches!(
            self,
            C::Palette
                | C::MoveUp
                | C::MoveDown
                | C::MoveLeft
                | C::MoveRight
                | C::PageUp
                | C::PageDown
                | C::Accept
                | C::CursorLeft
                | C::CursorRight
                | C::WordLeft
                | C::WordRight
                | C::LineStart
                | C::LineEnd
                | C::LineUp
                | C::LineDown
                | C::NewLine
                | C::EraseLeft
                | C::EraseRight
                | C::EraseWord
                | C::EraseToStart
                | C::EraseToEnd
                | C::TextStart
                | C::TextEnd
                | C::NextField
                | C::PreviousField
                | C::NextChoice
                | C::PreviousChoice
        )
    }
}
