//! The places where keys have a meaning, and how they lie inside one another. Which of them is open is the application's
//! to know.

/// A place where keys have a meaning. Places lie inside one another; the innermost is asked first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// The whole program; outermost of every place but the dialog, the palette and the help, which stand alone.
    Everywhere,
    /// Wherever a logbook is open.
    Logbook,
    /// A screen of the top bar with nothing open over it; inside the logbook.
    Screen,
    /// The list of sessions; inside the screen.
    Sessions,
    /// The totals; inside the screen.
    Overview,
    /// The time in the overview; inside the overview.
    Timeline,
    /// Municipalities by topics; inside the screen.
    Coverage,
    /// Who was in the room against who lives there, the other face of the coverage; inside the screen.
    Room,
    /// The residents of a municipality, to be entered; around a field where words are entered. Stands alone: another
    /// key would lose them.
    Residents,
    /// The cross table; inside the screen.
    Crosstab,
    /// The sessions in the course of time; inside the screen.
    Agenda,
    /// The sessions of a day of the calendar; inside the calendar.
    AgendaDay,
    /// What stands in the way of a report; inside the screen.
    Check,
    /// What is handed to others; inside the screen, also around a field.
    Share,
    /// A session's form; inside the logbook.
    Form,
    /// A list of records in the form; inside the form.
    List,
    /// A list of records that has none yet; inside the form.
    EmptyList,
    /// The grid of counts; inside the form.
    Grid,
    /// The attendance of a session, in any of its ways; inside the logbook.
    Attendance,
    /// The grid of counts on the attendance screen; around the grid.
    Counts,
    /// A line of the sheet of names; inside the attendance.
    Names,
    /// A cell of the sheet that one key writes; inside the names.
    Mark,
    /// The people offered under a name; around a field of the names.
    Offers,
    /// The tally at the door; inside the attendance.
    Tally,
    /// People who may be the same; inside the logbook.
    Repeats,
    /// The choice of what is taken in from others; inside the logbook, around the field where a path is typed.
    Import,
    /// The passphrase of a file that is taken in; inside the logbook, around the field where it is typed.
    Unlock,
    /// The columns of a sheet that is taken in; inside the logbook.
    Matching,
    /// Columns among them that nobody knows; inside the columns.
    Unknown,
    /// The columns of one of several sheets of a file; inside the columns.
    Sheets,
    /// What an import would do; inside the logbook.
    Preview,
    /// Pasted rows, looked at before they are taken. Stands alone: another key would lose them.
    Paste,
    /// The choice of the bands of ages.
    Profile,
    /// A list over the cross table to choose from. Stands alone.
    Listing,
    /// A field with a few choices; inside the form or a list.
    Choice,
    /// One line of text: a field of the form, or the line in any place that takes one.
    Field,
    /// Several lines of text; around a field.
    Notes,
    /// A field that takes a date; around a field.
    Date,
    /// A field that takes one of many; around a field.
    Pick,
    /// The list open under a field; around that field.
    Picker,
    /// A list from which several can be taken; around the picker.
    Marking,
    /// The calendar open under a date.
    Calendar,
    /// The filter line; around a field.
    Filter,
    /// The builder of the filter; around a field.
    Builder,
    /// A question with buttons. Stands alone, so that nothing else answers.
    Dialog,
    /// A list in which one finds by typing: the commands, what figures are compared with; around a field.
    Palette,
    /// The keys explained.
    Help,
    /// The settings.
    Settings,
    /// The first screen, before there is a logbook.
    Start,
    /// One's own version of a session beside that of the file.
    Compare,
    /// What copies of a session say differently; inside the logbook.
    Settle,
    /// The earlier versions of a session; inside the logbook.
    Versions,
}

impl Scope {
    /// Every scope, in the order of the manual.
    pub const ALL: [Self; 52] = [
        Self::Everywhere,
        Self::Logbook,
        Self::Screen,
        Self::Sessions,
        Self::Overview,
        Self::Timeline,
        Self::Coverage,
        Self::Room,
        Self::Residents,
        Self::Crosstab,
        Self::Agenda,
        Self::AgendaDay,
        Self::Check,
        Self::Share,
        Self::Form,
        Self::List,
        Self::EmptyList,
        Self::Grid,
        Self::Attendance,
        Self::Counts,
        Self::Names,
        Self::Mark,
        Self::Offers,
        Self::Tally,
        Self::Repeats,
        Self::Import,
        Self::Unlock,
        Self::Matching,
        Self::Unknown,
        Self::Sheets,
        Self::Preview,
        Self::Paste,
        Self::Profile,
        Self::Listing,
        Self::Choice,
        Self::Field,
        Self::Notes,
        Self::Date,
        Self::Pick,
        Self::Picker,
        Self::Marking,
        Self::Calendar,
        Self::Filter,
        Self::Builder,
        Self::Dialog,
        Self::Palette,
        Self::Help,
        Self::Settings,
        Self::Start,
        Self::Settle,
        Self::Versions,
        Self::Compare,
    ];

    /// The name of its texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::Logbook => "logbook",
            Self::Screen => "screen",
            Self::Sessions => "sessions",
            Self::Overview => "overview",
            Self::Timeline => "timeline",
            Self::Coverage => "coverage",
            Self::Room => "room",
            Self::Residents => "residents",
            Self::Crosstab => "crosstab",
            Self::Agenda => "agenda",
            Self::AgendaDay => "agenda-day",
            Self::Check => "check",
            Self::Share => "share",
            Self::Form => "form",
            Self::List => "list",
            Self::EmptyList => "empty-list",
            Self::Grid => "grid",
            Self::Attendance => "attendance",
            Self::Counts => "counts",
            Self::Names => "names",
            Self::Mark => "mark",
            Self::Offers => "offers",
            Self::Tally => "tally",
            Self::Repeats => "repeats",
            Self::Import => "import",
            Self::Unlock => "unlock",
            Self::Matching => "matching",
            Self::Unknown => "unknown",
            Self::Sheets => "sheets",
            Self::Preview => "preview",
            Self::Paste => "paste",
            Self::Profile => "profile",
            Self::Listing => "listing",
            Self::Choice => "choice",
            Self::Field => "field",
            Self::Notes => "notes",
            Self::Date => "date",
            Self::Pick => "pick",
            Self::Picker => "picker",
            Self::Marking => "marking",
            Self::Calendar => "calendar",
            Self::Filter => "filter",
            Self::Builder => "builder",
            Self::Dialog => "dialog",
            Self::Palette => "palette",
            Self::Help => "help",
            Self::Settings => "settings",
            Self::Start => "start",
            Self::Compare => "compare",
            Self::Settle => "settle",
            Self::Versions => "versions",
        }
    }

    /// Whether characters typed here are text, so that none of them is ever a command.
    pub fn takes_text(self) -> bool {
        matches!(
            self,
            Self::Grid
                | Self::Residents
                | Self::Mark
                | Self::Tally
                | Self::Field
                | Self::Notes
                | Self::Date
                | Self::Pick
                | Self::Picker
                | Self::Marking
                | Self::Filter
                | Self::Builder
                | Self::Listing
                | Self::Palette
        )
    }
}

/// Every chain in which scopes lie inside one another, innermost first; the application opens no other. The field of a
/// record stands in a list, that of the session does not.
pub static CHAINS: &[&[Scope]] = {
    use Scope::*;
    &[
        &[Sessions, Screen, Logbook, Everywhere],
        &[Overview, Screen, Logbook, Everywhere],
        &[Timeline, Overview, Screen, Logbook, Everywhere],
        &[Coverage, Screen, Logbook, Everywhere],
        &[Room, Screen, Logbook, Everywhere],
        &[Residents],
        &[Field, Residents],
        &[Crosstab, Screen, Logbook, Everywhere],
        &[Agenda, Screen, Logbook, Everywhere],
        &[AgendaDay, Agenda, Screen, Logbook, Everywhere],
        &[Check, Screen, Logbook, Everywhere],
        &[Share, Screen, Logbook, Everywhere],
        &[Field, Share, Screen, Logbook, Everywhere],
        &[Filter, Field, Logbook, Everywhere],
        &[Choice, Form, Logbook, Everywhere],
        &[Choice, List, Form, Logbook, Everywhere],
        &[EmptyList, Form, Logbook, Everywhere],
        &[Grid, Form, Logbook, Everywhere],
        &[Field, Form, Logbook, Everywhere],
        &[Field, List, Form, Logbook, Everywhere],
        &[Notes, Field, Form, Logbook, Everywhere],
        &[Notes, Field, List, Form, Logbook, Everywhere],
        &[Date, Field, Form, Logbook, Everywhere],
        &[Date, Field, List, Form, Logbook, Everywhere],
        &[Pick, Field, Form, Logbook, Everywhere],
        &[Pick, Field, List, Form, Logbook, Everywhere],
        &[Picker, Pick, Field, Form, Logbook, Everywhere],
        &[Picker, Pick, Field, List, Form, Logbook, Everywhere],
        &[Marking, Picker, Pick, Field, Form, Logbook, Everywhere],
        &[Counts, Grid, Attendance, Logbook, Everywhere],
        &[Field, Attendance, Logbook, Everywhere],
        &[Field, Names, Attendance, Logbook, Everywhere],
        &[Offers, Field, Names, Attendance, Logbook, Everywhere],
        &[Mark, Names, Attendance, Logbook, Everywhere],
        &[Tally, Attendance, Logbook, Everywhere],
        &[Repeats, Logbook, Everywhere],
        &[Import, Logbook, Everywhere],
        &[Field, Import, Logbook, Everywhere],
        &[Field, Unlock, Logbook, Everywhere],
        &[Matching, Logbook, Everywhere],
        &[Unknown, Matching, Logbook, Everywhere],
        &[Sheets, Matching, Logbook, Everywhere],
        &[Unknown, Sheets, Matching, Logbook, Everywhere],
        &[Preview, Logbook, Everywhere],
        &[Paste],
        &[Profile],
        &[Listing, Field],
        &[Field, Listing],
        &[Calendar, Everywhere],
        &[Compare, Logbook, Everywhere],
        &[Settle, Logbook, Everywhere],
        &[Versions, Logbook, Everywhere],
        &[Settings, Everywhere],
        &[Field, Settings, Everywhere],
        &[Start, Everywhere],
        &[Builder, Field],
        &[Dialog],
        &[Field, Dialog],
        &[Palette, Field],
        &[Help],
    ]
};
