//! The one table of commands: what can be asked for, where, and with which keys. Dispatch, help, the palette, the bottom
//! line and the manual read it; what a command does is not said here.

use super::scope::Scope;

use Command as C;
use Scope as S;

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
    /// The name in the table, which is also the name of its texts.
    pub fn id(self) -> &'static str {
        COMMANDS
            .iter()
            .find(|entry| entry.command == self)
            .map_or("", |entry| entry.id)
    }

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

/// A line of the table: a command in one scope. A command that works in several scopes has a line for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// What is asked for.
    pub command: Command,
    /// Its name, the same on each of its lines: `command-<id>` names its texts.
    pub id: &'static str,
    /// Where these keys have this meaning.
    pub scope: Scope,
    /// The keys in their canonical form; the first is the one to show. Without any, the palette alone reaches it.
    pub keys: &'static [&'static str],
    /// The place on the bottom line: 1 is the most wanted and comes first, 9 is help, 0 is never there.
    pub hint: u8,
}

const fn row(
    command: Command,
    id: &'static str,
    scope: Scope,
    keys: &'static [&'static str],
    hint: u8,
) -> Entry {
    Entry {
        command,
        id,
        scope,
        keys,
        hint,
    }
}

/// Every command in every scope it has.
#[rustfmt::skip]
pub static COMMANDS: &[Entry] = &[
    row(C::Help,            "help",              S::Everywhere, &["f1", "?"],                 9),
    row(C::Palette,         "palette",           S::Everywhere, &["ctrl-p", ":"],             0),
    row(C::Settings,        "settings",          S::Everywhere, &["f10", ","],                0),
    row(C::Back,            "back",              S::Everywhere, &["esc"],                     0),
    row(C::CopyToClipboard, "copy-to-clipboard", S::Everywhere, &["ctrl-c"],                  0),
    row(C::NextLanguage,    "next-language",     S::Everywhere, &[],                          0),
    row(C::NewLogbook,      "new-logbook",       S::Everywhere, &[],                          0),
    row(C::OpenFolder,      "open-folder",       S::Everywhere, &["ctrl-o"],                  0),
    row(C::Suspend,         "suspend",           S::Everywhere, &[],                          0),
    row(C::Quit,            "quit",              S::Everywhere, &["ctrl-q"],                  0),

    row(C::ScreenSessions,  "screen-sessions",   S::Logbook,    &["f2"],                      0),
    row(C::ScreenOverview,  "screen-overview",   S::Logbook,    &["f3"],                      0),
    row(C::ScreenCoverage,  "screen-coverage",   S::Logbook,    &["f4"],                      0),
    row(C::ScreenTable,     "screen-table",      S::Logbook,    &["f5"],                      0),
    row(C::ScreenCalendar,  "screen-calendar",   S::Logbook,    &["f6"],                      0),
    row(C::ScreenCheck,     "screen-check",      S::Logbook,    &["f7"],                      0),
    row(C::ScreenShare,     "screen-share",      S::Logbook,    &["f8"],                      0),
    row(C::NextScreen,      "next-screen",       S::Logbook,    &["ctrl-right"],              0),
    row(C::PreviousScreen,  "previous-screen",   S::Logbook,    &["ctrl-left"],               0),
    row(C::Undo,            "undo",              S::Logbook,    &["ctrl-z"],                  0),
    row(C::Redo,            "redo",              S::Logbook,    &["ctrl-y"],                  0),
    row(C::Reload,          "reload",            S::Logbook,    &["ctrl-r"],                  0),
    row(C::TakeIn,          "take-in",           S::Logbook,    &["alt-l"],                   0),

    row(C::Filter,          "filter",            S::Screen,     &["/", "ctrl-f"],             6),
    row(C::ClearFilter,     "clear-filter",      S::Screen,     &["backspace"],               0),
    row(C::BuildFilter,     "build-filter",      S::Screen,     &["f", "alt-f"],              0),
    row(C::ReportBands,     "report-bands",      S::Screen,     &["alt-k"],                   0),
    row(C::CopyToClipboard, "copy-to-clipboard", S::Screen,     &["y"],                       0),
    row(C::Quit,            "quit",              S::Screen,     &["q"],                       8),

    row(C::Open,            "open",              S::Sessions,   &["enter", "e"],              1),
    row(C::NewSession,      "new-session",       S::Sessions,   &["insert", "n"],             2),
    row(C::CopySession,     "copy-session",      S::Sessions,   &["c", "alt-insert"],         3),
    row(C::Delete,          "delete",            S::Sessions,   &["delete", "d"],             5),
    row(C::MoveUp,          "move-up",           S::Sessions,   &["up", "k"],                 0),
    row(C::MoveDown,        "move-down",         S::Sessions,   &["down", "j"],               0),
    row(C::PageUp,          "page-up",           S::Sessions,   &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Sessions,   &["pagedown"],                0),
    row(C::First,           "first",             S::Sessions,   &["home", "g"],               0),
    row(C::Last,            "last",              S::Sessions,   &["end", "G"],                0),
    row(C::SortNext,        "sort-next",         S::Sessions,   &["right", "s"],              0),
    row(C::SortPrevious,    "sort-previous",     S::Sessions,   &["left", "S"],               0),
    row(C::OpenAttendance,  "open-attendance",   S::Sessions,   &["a", "f9"],                 4),
    row(C::PrintSheet,      "print-sheet",       S::Sessions,   &["alt-s"],                   0),
    row(C::FindRepeats,     "find-repeats",      S::Sessions,   &["alt-r"],                   0),
    row(C::SettleCopies,    "settle-copies",     S::Sessions,   &["alt-v"],                   0),
    row(C::EarlierVersions, "earlier-versions",  S::Sessions,   &["alt-e"],                   0),
    row(C::ReverseSort,     "reverse-sort",      S::Sessions,   &["r", "alt-up", "alt-down"], 0),
    row(C::ToggleDetail,    "toggle-detail",     S::Sessions,   &["tab"],                     0),
    row(C::Mark,            "mark",              S::Sessions,   &["space"],                   7),
    row(C::MarkDown,        "mark-down",         S::Sessions,   &["shift-down"],              0),
    row(C::MarkUp,          "mark-up",           S::Sessions,   &["shift-up"],                0),
    row(C::MarkAll,         "mark-all",          S::Sessions,   &["*", "ctrl-a"],             0),

    row(C::OpenBehind,      "open-behind",       S::Overview,   &["enter"],                   2),
    row(C::Enlarge,         "enlarge",           S::Overview,   &["z", "space"],              3),
    row(C::CompareWith,     "compare-with",      S::Overview,   &["v", "alt-v"],              4),
    row(C::NextUnit,        "next-unit",         S::Timeline,   &["w", "alt-w"],              3),
    row(C::NextUnit,        "next-unit",         S::Overview,   &["w", "alt-w"],              7),
    row(C::Back,            "back",              S::Overview,   &["esc"],                     0),
    row(C::MoveUp,          "move-up",           S::Overview,   &["up", "k"],                 0),
    row(C::MoveDown,        "move-down",         S::Overview,   &["down", "j"],               0),
    row(C::MoveLeft,        "move-left",         S::Overview,   &["left"],                    0),
    row(C::MoveRight,       "move-right",        S::Overview,   &["right"],                   0),
    row(C::First,           "first",             S::Overview,   &["home", "g"],               0),
    row(C::Last,            "last",              S::Overview,   &["end", "G"],                0),
    row(C::NewSession,      "new-session",       S::Overview,   &["insert", "n"],             0),
    row(C::NextPanel,       "next-panel",        S::Overview,   &["tab", "pagedown"],         1),
    row(C::PreviousPanel,   "previous-panel",    S::Overview,   &["shift-tab", "pageup"],     0),
    row(C::MoveUp,          "move-up",           S::Coverage,   &["up", "k"],              0),
    row(C::MoveDown,        "move-down",         S::Coverage,   &["down", "j"],            0),
    row(C::MoveLeft,        "move-left",         S::Coverage,   &["left"],                 0),
    row(C::MoveRight,       "move-right",        S::Coverage,   &["right"],                0),
    row(C::First,           "first",             S::Coverage,   &["home", "g"],            0),
    row(C::Last,            "last",              S::Coverage,   &["end", "G"],             0),
    row(C::PageUp,          "page-up",           S::Coverage,   &["pageup"],               0),
    row(C::PageDown,        "page-down",         S::Coverage,   &["pagedown"],             0),
    row(C::OpenCell,        "open-cell",         S::Coverage,   &["enter"],                1),
    row(C::NewSession,      "new-session",       S::Coverage,   &["insert", "n"],          2),
    row(C::ShowRoom,        "show-room",         S::Coverage,   &["tab", "p"],             3),
    row(C::NextOrder,       "next-order",        S::Coverage,   &["s", "alt-s"],           4),
    row(C::NextGrouping,    "next-grouping",     S::Coverage,   &["b", "alt-g"],           5),
    row(C::EditProfile,     "edit-profile",      S::Coverage,   &["e", "alt-e"],           0),
    row(C::OpenBehind,      "open-behind",       S::Room,       &["enter"],                3),
    row(C::ShowTopics,      "show-topics",       S::Room,       &["tab", "p"],           1),
    row(C::EditProfile,     "edit-profile",      S::Room,       &["e", "alt-e"],           2),
    row(C::NextMargin,      "next-margin",       S::Room,       &["m", "alt-m"],           4),
    row(C::NewSession,      "new-session",       S::Room,       &["insert", "n"],          0),
    row(C::MoveUp,          "move-up",           S::Room,       &["up", "k"],              0),
    row(C::MoveDown,        "move-down",         S::Room,       &["down", "j"],            0),
    row(C::First,           "first",             S::Room,       &["home", "g"],            0),
    row(C::Last,            "last",              S::Room,       &["end", "G"],             0),
    row(C::PageUp,          "page-up",           S::Room,       &["pageup"],               0),
    row(C::PageDown,        "page-down",         S::Room,       &["pagedown"],             0),
    row(C::Save,            "save",              S::Residents,  &["ctrl-s"],               1),
    row(C::MoveDown,        "move-down",         S::Residents,  &["down", "enter"],        0),
    row(C::MoveUp,          "move-up",           S::Residents,  &["up"],                   0),
    row(C::NextField,       "next-field",        S::Residents,  &["tab"],                  2),
    row(C::PreviousField,   "previous-field",    S::Residents,  &["shift-tab"],            0),
    row(C::MoveRight,       "move-right",        S::Residents,  &["right"],                0),
    row(C::MoveLeft,        "move-left",         S::Residents,  &["left"],                 0),
    row(C::EraseLeft,       "erase-left",        S::Residents,  &["backspace", "ctrl-h"],  0),
    row(C::ClearCell,       "clear-cell",        S::Residents,  &["delete"],               0),
    row(C::Undo,            "undo",              S::Residents,  &["ctrl-z"],               4),
    row(C::Back,            "back",              S::Residents,  &["esc"],                  3),
    row(C::MoveUp,          "move-up",           S::Crosstab,   &["up", "k"],              0),
    row(C::MoveDown,        "move-down",         S::Crosstab,   &["down", "j"],            0),
    row(C::MoveLeft,        "move-left",         S::Crosstab,   &["left"],                 0),
    row(C::MoveRight,       "move-right",        S::Crosstab,   &["right"],                0),
    row(C::First,           "first",             S::Crosstab,   &["home", "g"],            0),
    row(C::Last,            "last",              S::Crosstab,   &["end", "G"],             0),
    row(C::PageUp,          "page-up",           S::Crosstab,   &["pageup"],               0),
    row(C::PageDown,        "page-down",         S::Crosstab,   &["pagedown"],             0),
    row(C::OpenBehind,      "open-behind",       S::Crosstab,   &["enter"],                1),
    row(C::ChooseRows,      "choose-rows",       S::Crosstab,   &["r", "alt-r"],           2),
    row(C::ChooseColumns,   "choose-columns",    S::Crosstab,   &["c", "alt-c"],           3),
    row(C::ChooseMeasure,   "choose-measure",    S::Crosstab,   &["m", "alt-m"],           4),
    row(C::NamedTables,     "named-tables",      S::Crosstab,   &["o", "alt-o"],           5),
    row(C::NextShare,       "next-share",        S::Crosstab,   &["%", "p", "alt-p"],      6),
    row(C::SortByColumn,    "sort-by-column",    S::Crosstab,   &["s", "alt-s"],           0),
    row(C::Transpose,       "transpose",         S::Crosstab,   &["t", "alt-t"],           0),
    row(C::ToggleChart,     "toggle-chart",      S::Crosstab,   &["b", "alt-b"],           7),
    row(C::WriteTable,      "write-table",       S::Crosstab,   &["w", "ctrl-s"],          7),
    row(C::CopyMarkdown,    "copy-markdown",     S::Crosstab,   &["Y", "alt-y"],           0),
    row(C::NextMeasure,     "next-measure",      S::Crosstab,   &["tab"],                  0),
    row(C::PreviousMeasure, "previous-measure",  S::Crosstab,   &["shift-tab"],            0),
    row(C::NextRows,        "next-rows",         S::Crosstab,   &["shift-down"],           0),
    row(C::PreviousRows,    "previous-rows",     S::Crosstab,   &["shift-up"],             0),
    row(C::NextColumns,     "next-columns",      S::Crosstab,   &["shift-right"],          0),
    row(C::PreviousColumns, "previous-columns",  S::Crosstab,   &["shift-left"],           0),
    row(C::Accept,          "accept",            S::Listing,    &["enter"],                1),
    row(C::Back,            "back",              S::Listing,    &["esc"],                  2),
    row(C::RemoveTable,     "remove-table",      S::Listing,    &["delete"],               0),
    row(C::MoveUp,          "move-up",           S::Listing,    &["up"],                   0),
    row(C::MoveDown,        "move-down",         S::Listing,    &["down"],                 0),
    row(C::PageUp,          "page-up",           S::Listing,    &["pageup"],               0),
    row(C::PageDown,        "page-down",         S::Listing,    &["pagedown"],             0),
    row(C::First,           "first",             S::Listing,    &["home"],                 0),
    row(C::Last,            "last",              S::Listing,    &["end"],                  0),
    row(C::OpenBehind,      "open-behind",       S::Agenda,     &["enter"],                   2),
    row(C::NextPanel,       "next-panel",        S::Agenda,     &["tab"],                     1),
    row(C::PreviousPanel,   "previous-panel",    S::Agenda,     &["shift-tab"],               0),
    row(C::ToggleYear,      "toggle-year",       S::Agenda,     &["space", "v"],              3),
    row(C::NewSession,      "new-session",       S::Agenda,     &["insert", "n"],             4),
    row(C::MoveUp,          "move-up",           S::Agenda,     &["up", "k"],                 0),
    row(C::MoveDown,        "move-down",         S::Agenda,     &["down", "j"],               0),
    row(C::MoveLeft,        "move-left",         S::Agenda,     &["left", "h"],               0),
    row(C::MoveRight,       "move-right",        S::Agenda,     &["right", "l"],              0),
    row(C::First,           "first",             S::Agenda,     &["home", "g"],               0),
    row(C::Last,            "last",              S::Agenda,     &["end", "G"],                0),
    row(C::PageUp,          "page-up",           S::Agenda,     &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Agenda,     &["pagedown"],                0),
    row(C::PreviousYear,    "previous-year",     S::Agenda,     &["alt-pageup"],              0),
    row(C::NextYear,        "next-year",         S::Agenda,     &["alt-pagedown"],            0),
    row(C::Today,           "today",             S::Agenda,     &["t", "ctrl-home"],          5),
    row(C::NextOverdue,     "next-overdue",      S::Agenda,     &["alt-o"],                   0),
    row(C::ExportPlanned,   "export-planned",    S::Agenda,     &["alt-i"],                   0),
    row(C::Open,            "open",              S::AgendaDay,  &["enter", "e"],              2),
    row(C::MoveUp,          "move-up",           S::Check,      &["up", "k"],              0),
    row(C::MoveDown,        "move-down",         S::Check,      &["down", "j"],            0),
    row(C::MoveLeft,        "move-left",         S::Check,      &["left"],                 0),
    row(C::MoveRight,       "move-right",        S::Check,      &["right"],                0),
    row(C::First,           "first",             S::Check,      &["home", "g"],            0),
    row(C::Last,            "last",              S::Check,      &["end", "G"],             0),
    row(C::PageUp,          "page-up",           S::Check,      &["pageup"],               0),
    row(C::PageDown,        "page-down",         S::Check,      &["pagedown"],             0),
    row(C::OpenFinding,     "open-finding",      S::Check,      &["enter", "e"],           1),
    row(C::Mend,            "mend",              S::Check,      &["m", "alt-m"],           0),
    row(C::MendAll,         "mend-all",          S::Check,      &["M", "alt-a"],           0),
    row(C::NewSession,      "new-session",       S::Check,      &["insert", "n"],          0),

    row(C::Export,          "export",            S::Share,      &["ctrl-s"],               2),
    row(C::Accept,          "accept",            S::Share,      &["enter"],                1),
    row(C::NextChoice,      "next-choice",       S::Share,      &["right", "space"],       3),
    row(C::PreviousChoice,  "previous-choice",   S::Share,      &["left"],                 0),
    row(C::MoveUp,          "move-up",           S::Share,      &["up", "shift-tab", "k"], 0),
    row(C::MoveDown,        "move-down",         S::Share,      &["down", "tab", "j"],     0),
    row(C::PageUp,          "page-up",           S::Share,      &["pageup"],               0),
    row(C::PageDown,        "page-down",         S::Share,      &["pagedown"],             0),

    row(C::NextField,       "next-field",        S::Form,       &["tab", "enter"],            1),
    row(C::PreviousField,   "previous-field",    S::Form,       &["shift-tab"],               0),
    row(C::MoveDown,        "move-down",         S::Form,       &["down"],                    0),
    row(C::MoveUp,          "move-up",           S::Form,       &["up"],                      0),
    row(C::NextSection,     "next-section",      S::Form,       &["pagedown"],                5),
    row(C::PreviousSection, "previous-section",  S::Form,       &["pageup"],                  0),
    row(C::Save,            "save",              S::Form,       &["ctrl-s"],                  4),
    row(C::SaveDraft,       "save-draft",        S::Form,       &[],                          0),
    row(C::Undo,            "undo",              S::Form,       &["ctrl-z"],                  7),
    row(C::Back,            "back",              S::Form,       &["esc"],                     6),

    row(C::OpenAttendance,  "open-attendance",   S::Form,       &["f9", "alt-a"],             8),
    row(C::PrintSheet,      "print-sheet",       S::Form,       &["alt-s"],                   0),
    row(C::SettleCopies,    "settle-copies",     S::Form,       &["alt-v"],                   0),
    row(C::EarlierVersions, "earlier-versions",  S::Form,       &["alt-e"],                   0),

    row(C::NextField,       "next-field",        S::Attendance, &["tab", "enter"],            1),
    row(C::PreviousField,   "previous-field",    S::Attendance, &["shift-tab"],               0),
    row(C::MoveDown,        "move-down",         S::Attendance, &["down"],                    0),
    row(C::MoveUp,          "move-up",           S::Attendance, &["up"],                      0),
    row(C::Save,            "save",              S::Attendance, &["ctrl-s"],                  4),
    row(C::SaveDraft,       "save-draft",        S::Attendance, &[],                          0),
    row(C::Undo,            "undo",              S::Attendance, &["ctrl-z"],                  7),
    row(C::Back,            "back",              S::Attendance, &["esc"],                     6),
    row(C::PrintSheet,      "print-sheet",       S::Attendance, &["alt-s"],                   0),
    row(C::SettleCopies,    "settle-copies",     S::Attendance, &["alt-v"],                   0),
    row(C::NextWay,         "next-way",          S::Attendance, &["f9", "ctrl-t"],            3),
    row(C::PreviousWay,     "previous-way",      S::Attendance, &["shift-f9", "alt-t"],                0),
    row(C::FillGrid,        "fill-grid",         S::Attendance, &["alt-g"],                   0),
    row(C::HeadcountFromGrid, "headcount-from-grid", S::Attendance, &["alt-h"],              0),
    row(C::WriteReason,     "write-reason",      S::Attendance, &["alt-w"],                   0),
    row(C::AgeProfile,      "age-profile",       S::Attendance, &["alt-k"],                   0),
    row(C::FindRepeats,     "find-repeats",      S::Attendance, &["alt-r"],                   0),

    row(C::StepUp,          "step-up",           S::Counts,     &["pageup"],                  0),
    row(C::StepDown,        "step-down",         S::Counts,     &["pagedown"],                0),
    row(C::ExtendUp,        "extend-up",         S::Counts,     &["shift-up"],                0),
    row(C::ExtendDown,      "extend-down",       S::Counts,     &["shift-down"],              0),
    row(C::ExtendLeft,      "extend-left",       S::Counts,     &["shift-left"],              0),
    row(C::ExtendRight,     "extend-right",      S::Counts,     &["shift-right"],             0),
    row(C::SelectAll,       "select-all",        S::Counts,     &["ctrl-a"],                  0),
    row(C::FoldGrid,        "fold-grid",         S::Counts,     &["f4", "alt-e"],             5),

    row(C::NextLine,        "next-line",         S::Names,      &["enter"],                   1),
    row(C::NextField,       "next-field",        S::Names,      &["tab"],                     2),
    row(C::PreviousField,   "previous-field",    S::Names,      &["shift-tab"],               0),
    row(C::MoveUp,          "move-up",           S::Names,      &["up"],                      0),
    row(C::MoveDown,        "move-down",         S::Names,      &["down"],                    0),
    row(C::PageUp,          "page-up",           S::Names,      &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Names,      &["pagedown"],                0),
    row(C::TextStart,       "text-start",        S::Names,      &["ctrl-home"],               0),
    row(C::TextEnd,         "text-end",          S::Names,      &["ctrl-end"],                0),
    row(C::AddRow,          "add-row",           S::Names,      &["insert", "ctrl-n"],        0),
    row(C::RemoveRow,       "remove-row",        S::Names,      &["ctrl-d", "ctrl-delete"],   0),
    row(C::RowUp,           "row-up",            S::Names,      &["alt-up"],                  0),
    row(C::RowDown,         "row-down",          S::Names,      &["alt-down"],                0),
    row(C::DuplicateLine,   "duplicate-line",    S::Names,      &["alt-d"],                   0),
    row(C::BreakPage,       "break-page",        S::Names,      &["alt-n"],                   0),
    row(C::PageSums,        "page-sums",         S::Names,      &["f4", "alt-p"],             5),
    row(C::MarkAllPresent,  "mark-all-present",  S::Names,      &["alt-m"],                   0),

    row(C::MoveLeft,        "move-left",         S::Mark,       &["left"],                    0),
    row(C::MoveRight,       "move-right",        S::Mark,       &["right"],                   0),
    row(C::First,           "first",             S::Mark,       &["home"],                    0),
    row(C::Last,            "last",              S::Mark,       &["end"],                     0),
    row(C::ClearCell,       "clear-cell",        S::Mark,       &["delete", "backspace", "ctrl-h"], 0),

    row(C::Accept,          "accept",            S::Offers,     &["enter"],                   1),
    row(C::MoveDown,        "move-down",         S::Offers,     &["down"],                    0),
    row(C::MoveUp,          "move-up",           S::Offers,     &["up"],                      0),
    row(C::Back,            "back",              S::Offers,     &["esc"],                     6),

    row(C::Undo,            "undo",              S::Tally,      &["backspace", "ctrl-z", "ctrl-h"], 1),

    row(C::SamePerson,      "same-person",       S::Repeats,    &["s", "insert"],             1),
    row(C::DifferentPeople, "different-people",  S::Repeats,    &["d", "delete"],             2),
    row(C::MoveUp,          "move-up",           S::Repeats,    &["up", "k"],                 0),
    row(C::MoveDown,        "move-down",         S::Repeats,    &["down", "j"],               0),
    row(C::PageUp,          "page-up",           S::Repeats,    &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Repeats,    &["pagedown"],                0),
    row(C::First,           "first",             S::Repeats,    &["home", "g"],               0),
    row(C::Last,            "last",              S::Repeats,    &["end", "G"],                0),
    row(C::Undo,            "undo",              S::Repeats,    &["ctrl-z"],                  3),
    row(C::Back,            "back",              S::Repeats,    &["esc"],                     6),

    row(C::Accept,          "accept",            S::Import,     &["enter"],                   1),
    row(C::CompletePath,    "complete-path",     S::Import,     &["tab"],                     2),
    row(C::MoveUp,          "move-up",           S::Import,     &["up"],                      0),
    row(C::MoveDown,        "move-down",         S::Import,     &["down"],                    0),
    row(C::PageUp,          "page-up",           S::Import,     &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Import,     &["pagedown"],                0),
    row(C::Back,            "back",              S::Import,     &["esc"],                     3),

    row(C::GoOn,            "go-on",             S::Matching,   &["ctrl-s"],                  1),
    row(C::Accept,          "accept",            S::Matching,   &["enter", "f4"],             2),
    row(C::KeepRest,        "keep-rest",         S::Matching,   &["space", "alt-n"],          4),
    row(C::NextSheet,       "next-sheet",        S::Matching,   &["right", "tab"],            5),
    row(C::PreviousSheet,   "previous-sheet",    S::Matching,   &["left", "shift-tab"],       0),
    row(C::MoveUp,          "move-up",           S::Matching,   &["up", "k"],                 0),
    row(C::MoveDown,        "move-down",         S::Matching,   &["down", "j"],               0),
    row(C::PageUp,          "page-up",           S::Matching,   &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Matching,   &["pagedown"],                0),
    row(C::First,           "first",             S::Matching,   &["home", "g"],               0),
    row(C::Last,            "last",              S::Matching,   &["end", "G"],                0),
    row(C::Back,            "back",              S::Matching,   &["esc"],                     3),

    row(C::TakeAllIn,       "take-all-in",       S::Preview,    &["enter"],                   1),
    row(C::NextFate,        "next-fate",         S::Preview,    &["tab", "right"],            2),
    row(C::PreviousFate,    "previous-fate",     S::Preview,    &["shift-tab", "left"],       0),
    row(C::WithNames,       "with-names",        S::Preview,    &["space", "alt-n"],          0),
    row(C::MoveUp,          "move-up",           S::Preview,    &["up", "k"],                 0),
    row(C::MoveDown,        "move-down",         S::Preview,    &["down", "j"],               0),
    row(C::PageUp,          "page-up",           S::Preview,    &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Preview,    &["pagedown"],                0),
    row(C::First,           "first",             S::Preview,    &["home", "g"],               0),
    row(C::Last,            "last",              S::Preview,    &["end", "G"],                0),
    row(C::Back,            "back",              S::Preview,    &["esc"],                     3),

    row(C::TakeRows,        "take-rows",         S::Paste,      &["enter"],                   1),
    row(C::Back,            "back",              S::Paste,      &["esc"],                     2),
    row(C::MoveLeft,        "move-left",         S::Paste,      &["left", "shift-tab"],       0),
    row(C::MoveRight,       "move-right",        S::Paste,      &["right", "tab"],            4),
    row(C::NextUse,         "next-use",          S::Paste,      &["down"],                    3),
    row(C::PreviousUse,     "previous-use",      S::Paste,      &["up"],                      0),
    row(C::ToggleHeadings,  "toggle-headings",   S::Paste,      &["space"],                   5),

    row(C::Accept,          "accept",            S::Profile,    &["enter"],                   1),
    row(C::MoveUp,          "move-up",           S::Profile,    &["up"],                      0),
    row(C::MoveDown,        "move-down",         S::Profile,    &["down"],                    0),
    row(C::First,           "first",             S::Profile,    &["home", "g"],               0),
    row(C::Last,            "last",              S::Profile,    &["end", "G"],                0),
    row(C::PageUp,          "page-up",           S::Profile,    &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Profile,    &["pagedown"],                0),
    row(C::Back,            "back",              S::Profile,    &["esc"],                     2),

    row(C::AddRow,          "add-row",           S::List,       &["insert", "ctrl-n"],        3),
    row(C::RemoveRow,       "remove-row",        S::List,       &["ctrl-d", "ctrl-delete"],   8),
    row(C::RowUp,           "row-up",            S::List,       &["alt-up"],                  0),
    row(C::RowDown,         "row-down",          S::List,       &["alt-down"],                0),

    row(C::AddRow,          "add-row",           S::EmptyList,  &["enter", "insert", "ctrl-n"], 1),

    row(C::MoveDown,        "move-down",         S::Grid,       &["enter", "down"],           1),
    row(C::MoveUp,          "move-up",           S::Grid,       &["up"],                      0),
    row(C::MoveRight,       "move-right",        S::Grid,       &["tab", "right"],            2),
    row(C::MoveLeft,        "move-left",         S::Grid,       &["left", "shift-tab"],       0),
    row(C::First,           "first",             S::Grid,       &["home"],                    0),
    row(C::Last,            "last",              S::Grid,       &["end"],                     0),
    row(C::EraseLeft,       "erase-left",        S::Grid,       &["backspace", "ctrl-h"],     0),
    row(C::ClearCell,       "clear-cell",        S::Grid,       &["delete"],                  0),

    row(C::Toggle,          "toggle",            S::Choice,     &["space"],                   2),
    row(C::NextChoice,      "next-choice",       S::Choice,     &["right"],                   0),
    row(C::PreviousChoice,  "previous-choice",   S::Choice,     &["left"],                    0),

    row(C::CursorLeft,      "cursor-left",       S::Field,      &["left"],                    0),
    row(C::CursorRight,     "cursor-right",      S::Field,      &["right"],                   0),
    row(C::WordLeft,        "word-left",         S::Field,      &["ctrl-left", "alt-b"],      0),
    row(C::WordRight,       "word-right",        S::Field,      &["ctrl-right", "alt-f"],     0),
    row(C::LineStart,       "line-start",        S::Field,      &["home", "ctrl-a"],          0),
    row(C::LineEnd,         "line-end",          S::Field,      &["end", "ctrl-e"],           0),
    row(C::EraseLeft,       "erase-left",        S::Field,      &["backspace", "ctrl-h"],     0),
    row(C::EraseRight,      "erase-right",       S::Field,      &["delete"],                  0),
    row(C::EraseWord,       "erase-word",        S::Field,      &["ctrl-w", "ctrl-backspace", "alt-backspace"], 0),
    row(C::EraseToStart,    "erase-to-start",    S::Field,      &["ctrl-u"],                  0),
    row(C::EraseToEnd,      "erase-to-end",      S::Field,      &["ctrl-k"],                  0),

    row(C::NewLine,         "new-line",          S::Notes,      &["enter"],                   2),
    row(C::LineUp,          "line-up",           S::Notes,      &["up"],                      0),
    row(C::LineDown,        "line-down",         S::Notes,      &["down"],                    0),
    row(C::TextStart,       "text-start",        S::Notes,      &["ctrl-home"],               0),
    row(C::TextEnd,         "text-end",          S::Notes,      &["ctrl-end"],                0),

    row(C::Calendar,        "calendar",          S::Date,       &["f4", "ctrl-down"],         2),
    row(C::Pick,            "pick",              S::Pick,       &["enter", "f4", "ctrl-down"], 2),

    row(C::Accept,          "accept",            S::Picker,     &["enter"],                   1),
    row(C::MoveUp,          "move-up",           S::Picker,     &["up"],                      0),
    row(C::MoveDown,        "move-down",         S::Picker,     &["down", "ctrl-down"],       0),
    row(C::PageUp,          "page-up",           S::Picker,     &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Picker,     &["pagedown"],                0),
    row(C::Back,            "back",              S::Picker,     &["esc", "f4"],               3),

    row(C::Toggle,          "toggle",            S::Marking,    &["ctrl-t", "insert"],        2),

    row(C::Accept,          "accept",            S::Calendar,   &["enter"],                   1),
    row(C::PreviousDay,     "previous-day",      S::Calendar,   &["left"],                    0),
    row(C::NextDay,         "next-day",          S::Calendar,   &["right"],                   0),
    row(C::PreviousWeek,    "previous-week",     S::Calendar,   &["up"],                      0),
    row(C::NextWeek,        "next-week",         S::Calendar,   &["down"],                    0),
    row(C::PreviousMonth,   "previous-month",    S::Calendar,   &["pageup"],                  0),
    row(C::NextMonth,       "next-month",        S::Calendar,   &["pagedown"],                2),
    row(C::PreviousYear,    "previous-year",     S::Calendar,   &["ctrl-up", "alt-pageup"],   0),
    row(C::NextYear,        "next-year",         S::Calendar,   &["ctrl-down", "alt-pagedown"], 3),
    row(C::Today,           "today",             S::Calendar,   &["home", "t"],               4),
    row(C::Back,            "back",              S::Calendar,   &["esc", "f4"],               5),

    row(C::KeepFilter,      "keep-filter",       S::Filter,     &["enter"],                   1),
    row(C::Back,            "back",              S::Filter,     &["esc"],                     2),
    row(C::ClearFilter,     "clear-filter",      S::Filter,     &["ctrl-l"],                  3),
    row(C::MoveUp,          "move-up",           S::Filter,     &["up"],                      0),
    row(C::MoveDown,        "move-down",         S::Filter,     &["down"],                    0),
    row(C::PageUp,          "page-up",           S::Filter,     &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Filter,     &["pagedown"],                0),
    row(C::BuildFilter,     "build-filter",      S::Filter,     &["alt-f"],                   3),

    row(C::Press,           "press",             S::Dialog,     &["enter"],                   1),
    row(C::NextButton,      "next-button",       S::Dialog,     &["tab", "right", "down"],    2),
    row(C::PreviousButton,  "previous-button",   S::Dialog,     &["shift-tab", "left", "up"], 0),
    row(C::Back,            "back",              S::Dialog,     &["esc"],                     3),

    row(C::Accept,          "accept",            S::Builder,    &["enter"],                   1),
    row(C::ClearPart,       "clear-part",        S::Builder,    &["delete"],                  2),
    row(C::MoveUp,          "move-up",           S::Builder,    &["up"],                      0),
    row(C::MoveDown,        "move-down",         S::Builder,    &["down"],                    0),
    row(C::PageUp,          "page-up",           S::Builder,    &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Builder,    &["pagedown"],                0),
    row(C::Back,            "back",              S::Builder,    &["esc"],                     3),

    row(C::Accept,          "accept",            S::Palette,    &["enter"],                   1),
    row(C::MoveUp,          "move-up",           S::Palette,    &["up"],                      0),
    row(C::MoveDown,        "move-down",         S::Palette,    &["down"],                    0),
    row(C::PageUp,          "page-up",           S::Palette,    &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Palette,    &["pagedown"],                0),
    row(C::Back,            "back",              S::Palette,    &["esc"],                     2),

    row(C::MoveUp,          "move-up",           S::Help,       &["up", "k"],                 0),
    row(C::MoveDown,        "move-down",         S::Help,       &["down", "j"],               0),
    row(C::PageUp,          "page-up",           S::Help,       &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Help,       &["pagedown", "space"],       1),
    row(C::First,           "first",             S::Help,       &["home", "g"],               0),
    row(C::Last,            "last",              S::Help,       &["end", "G"],                0),
    row(C::Back,            "back",              S::Help,       &["esc", "f1", "?", "q"],     2),

    row(C::NextChoice,      "next-choice",       S::Settings,   &["right", "space", "enter"], 1),
    row(C::PreviousChoice,  "previous-choice",   S::Settings,   &["left"],                    0),
    row(C::MoveUp,          "move-up",           S::Settings,   &["up", "shift-tab", "k"],    0),
    row(C::MoveDown,        "move-down",         S::Settings,   &["down", "tab", "j"],        0),
    row(C::Back,            "back",              S::Settings,   &["esc", "f10"],              2),

    row(C::Accept,          "accept",            S::Start,      &["enter"],                   1),
    row(C::MoveUp,          "move-up",           S::Start,      &["up", "shift-tab", "k"],    0),
    row(C::MoveDown,        "move-down",         S::Start,      &["down", "tab", "j"],        0),
    row(C::NextLanguage,    "next-language",     S::Start,      &["f9", "l", "right"],        3),
    row(C::Quit,            "quit",              S::Start,      &["ctrl-q", "q"],             2),

    row(C::KeepMine,        "keep-mine",         S::Compare,    &["left"],                    1),
    row(C::TakeTheirs,      "take-theirs",       S::Compare,    &["right"],                   2),
    row(C::KeepAllMine,     "keep-all-mine",     S::Compare,    &["alt-left", "m"],           4),
    row(C::TakeAllTheirs,   "take-all-theirs",   S::Compare,    &["alt-right", "t"],          5),
    row(C::MoveUp,          "move-up",           S::Compare,    &["up", "k"],                 0),
    row(C::MoveDown,        "move-down",         S::Compare,    &["down", "j"],               0),
    row(C::PageUp,          "page-up",           S::Compare,    &["pageup"],                  0),
    row(C::PageDown,        "page-down",         S::Compare,    &["pagedown"],                0),
    row(C::First,           "first",             S::Compare,    &["home", "g"],               0),
    row(C::Last,            "last",              S::Compare,    &["end", "G"],                0),
    row(C::Save,            "save",              S::Compare,    &["ctrl-s"],                  3),
    row(C::Back,            "back",              S::Compare,    &["esc"],                     6),

    row(C::ChooseValue,     "choose-value",      S::Settle,     &["enter", "space"],          1),
    row(C::Save,            "save",              S::Settle,     &["ctrl-s"],                  2),
    row(C::MoveUp,          "move-up",           S::Settle,     &["up", "k"],                  0),
    row(C::MoveDown,        "move-down",         S::Settle,     &["down", "j"],                0),
    row(C::PageUp,          "page-up",           S::Settle,     &["pageup"],                   0),
    row(C::PageDown,        "page-down",         S::Settle,     &["pagedown"],                 0),
    row(C::First,           "first",             S::Settle,     &["home", "g"],                0),
    row(C::Last,            "last",              S::Settle,     &["end", "G"],                 0),
    row(C::Back,            "back",              S::Settle,     &["esc"],                     6),

    row(C::BringBack,       "bring-back",        S::Versions,   &["enter", "b"],              1),
    row(C::MoveUp,          "move-up",           S::Versions,   &["up", "k"],                  0),
    row(C::MoveDown,        "move-down",         S::Versions,   &["down", "j"],                0),
    row(C::PageUp,          "page-up",           S::Versions,   &["pageup"],                   0),
    row(C::PageDown,        "page-down",         S::Versions,   &["pagedown"],                 0),
    row(C::First,           "first",             S::Versions,   &["home", "g"],                0),
    row(C::Last,            "last",              S::Versions,   &["end", "G"],                 0),
    row(C::Back,            "back",              S::Versions,   &["esc"],                     6),
];
