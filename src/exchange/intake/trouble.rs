//! What a person should know of a row: what could not be read, what was doubtful, what was left
//! out. Values, and the sentences for them.

use crate::model::code::{Code, CodeList};
use crate::model::field::Address;
use crate::model::logbook::Logbook;
use crate::model::problem::{Problem as Judged, What};
use crate::text::names::Names;
use crate::text::{Texts, date, field, problem};

/// Something to know of a row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The row, from 0 as in the table; a person is told one more.
    pub row: usize,
    /// The column, from 0; nothing where the whole row is meant.
    pub column: Option<usize>,
    /// What it is.
    pub what: Trouble,
}

/// What there is to know.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// No day is told, and without one there is no session: the row is left out.
    NoDay,
    /// The day cannot be read, and without one there is no session: the row is left out.
    BadDay(What),
    /// What a cell says cannot be taken by its field. It stands in the notes, word for word.
    Kept(What),
    /// Words where a code should be. They stand in the notes.
    NoCode(CodeList),
    /// A code that nobody has defined. It is taken as it is.
    UnknownCode(CodeList, Code),
    /// No municipality is known by this name. The name is taken as it is.
    UnknownPlace,
    /// Several municipalities are called so. The name is taken as it is.
    SeveralPlaces(Vec<Code>),
    /// The municipality was told by its name among other words.
    LikelyPlace(Code),
    /// The code of the municipality is not known. It is taken as it is.
    UnknownPlaceCode,
    /// The day has no year; the nearest was taken.
    YearTaken(chrono::NaiveDate),
    /// The id is none that this program makes, and was passed over.
    BadId,
    /// The row says the same as another one, and was taken once.
    Same {
        /// The other row, from 0.
        row: usize,
    },
    /// An earlier row of the same session says something else. This stands in the notes.
    Otherwise {
        /// The earlier row, from 0.
        row: usize,
    },
    /// Numbers that cannot stand in one grid with the others, or do not add up. They stand in the
    /// notes.
    DoesNotAddUp,
    /// The row adds up the others, and was left out.
    Total,
    /// Parts of a cell that cannot be told apart.
    UnevenLists,
    /// Signs that hide or turn the order of letters were taken out of the cell.
    Hidden,
    /// More is said than one session can hold. The row is left out.
    TooMuch,
}

impl Problem {
    /// Whether the row or a part of it was left out or could not be read, rather than only taken
    /// with a doubt.
    pub fn is_loss(&self) -> bool {
        matches!(
            self.what,
            Trouble::NoDay | Trouble::BadDay(_) | Trouble::TooMuch
        )
    }

    /// It in a sentence or two, which says what became of it and what to do.
    pub fn sentence(&self, texts: Texts, logbook: &Logbook) -> String {
        let names = Names::new(texts, logbook);
        match &self.what {
            Trouble::NoDay => texts.say("sheet-trouble-no-day"),
            Trouble::BadDay(what) => {
                let why = reason(texts, what);
                texts.say_with("sheet-trouble-bad-day", &[("why", why.into())])
            }
            Trouble::Kept(what) => {
                let why = reason(texts, what);
                texts.say_with("sheet-trouble-kept", &[("why", why.into())])
            }
            Trouble::NoCode(list) => {
                let list = field::codes(texts, *list);
                texts.say_with("sheet-trouble-no-code", &[("list", list.into())])
            }
            Trouble::UnknownCode(list, code) => {
                let list = field::codes(texts, *list);
                let args = [("list", list.into()), ("code", code.into())];
                texts.say_with("sheet-trouble-unknown-code", &args)
            }
            Trouble::UnknownPlace => texts.say("sheet-trouble-unknown-place"),
            Trouble::SeveralPlaces(codes) => {
                let places: Vec<String> = codes
                    .iter()
                    .take(5)
                    .map(|code| names.place(code, ""))
                    .collect();
                let args = [("places", places.join("; ").into())];
                texts.say_with("sheet-trouble-several-places", &args)
            }
            Trouble::LikelyPlace(code) => {
                let args = [("place", names.place(code, "").into())];
                texts.say_with("sheet-trouble-likely-place", &args)
            }
            Trouble::UnknownPlaceCode => texts.say("sheet-trouble-unknown-place-code"),
            Trouble::YearTaken(day) => {
                let args = [("day", date::long(texts, *day).into())];
                texts.say_with("sheet-trouble-year-taken", &args)
            }
            Trouble::BadId => texts.say("sheet-trouble-bad-id"),
            Trouble::Same { row } => texts.say_with(
                "sheet-trouble-same",
                &[("row", (row + 1).to_string().into())],
            ),
            Trouble::Otherwise { row } => {
                let args = [("row", (row + 1).to_string().into())];
                texts.say_with("sheet-trouble-otherwise", &args)
            }
            Trouble::DoesNotAddUp => texts.say("sheet-trouble-does-not-add-up"),
            Trouble::Total => texts.say("sheet-trouble-total"),
            Trouble::UnevenLists => texts.say("sheet-trouble-uneven"),
            Trouble::Hidden => texts.say("sheet-trouble-hidden"),
            Trouble::TooMuch => texts.say("sheet-trouble-too-much"),
        }
    }
}

/// What is wrong, as the form says it.
fn reason(texts: Texts, what: &What) -> String {
    let judged = Judged {
        at: Address::of("notes"),
        what: what.clone(),
    };
    problem::sentence(texts, &judged)
}
