//! The breakdowns of the totals: which there are, what they and their lines are called, and in
//! which order a page has them.

use crate::model::code::{CodeList, NOT_STATED, bounds};
use crate::model::logbook::Logbook;
use crate::model::summary::{Line, Summary};
use crate::text::names::Names;
use crate::text::{Texts, date, field};

/// The breakdowns, in the order of `summary --json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    TrainerType,
    Oblast,
    District,
    Municipality,
    Topic,
    Method,
    Role,
    Age,
    Month,
    Group,
}

/// Every breakdown, in the order of `summary --json`.
pub(super) const ALL: [By; 10] = [
    By::TrainerType,
    By::Oblast,
    By::District,
    By::Municipality,
    By::Topic,
    By::Method,
    By::Role,
    By::Age,
    By::Month,
    By::Group,
];

/// The breakdowns that are printed. A page of municipalities is what `list` is for.
pub(super) const PRINTED: [By; 8] = [
    By::Oblast,
    By::District,
    By::Role,
    By::Age,
    By::Topic,
    By::Method,
    By::Group,
    By::Month,
];

impl By {
    /// What it is called in JSON.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::TrainerType => "trainer_types",
            Self::Oblast => "by_oblast",
            Self::District => "by_district",
            Self::Municipality => "by_municipality",
            Self::Topic => "by_topic",
            Self::Method => "by_method",
            Self::Role => "by_role",
            Self::Age => "by_age",
            Self::Month => "by_month",
            Self::Group => "by_group",
        }
    }

    /// Whether its lines tell participants apart rather than sessions.
    pub(super) fn counts_people(self) -> bool {
        matches!(self, Self::Role | Self::Age | Self::Group)
    }

    /// Its lines.
    pub(super) fn lines(self, summary: &Summary) -> &[Line] {
        match self {
            Self::TrainerType => &summary.trainer_types.by_type,
            Self::Oblast => &summary.by_oblast,
            Self::District => &summary.by_district,
            Self::Municipality => &summary.by_municipality,
            Self::Topic => &summary.by_topic,
            Self::Method => &summary.by_method,
            Self::Role => &summary.by_role,
            Self::Age => &summary.by_age,
            Self::Month => &summary.by_month,
            Self::Group => &summary.by_group,
        }
    }

    /// The list whose codes the lines have, where they are no places or months.
    pub(super) fn list(self) -> Option<CodeList> {
        Some(match self {
            Self::TrainerType => CodeList::TrainerType,
            Self::Topic => CodeList::Topic,
            Self::Method => CodeList::Method,
            Self::Role => CodeList::Role,
            Self::Age => CodeList::Age,
            Self::Group => CodeList::Group,
            Self::Oblast | Self::District | Self::Municipality | Self::Month => return None,
        })
    }

    /// What stands over the names of the lines.
    pub(super) fn heading(self, texts: Texts) -> String {
        match (self.list(), self) {
            (Some(list), _) => field::codes(texts, list),
            (None, Self::District) => texts.say("cli-by-district"),
            (None, Self::Month) => texts.say("cli-by-month"),
            (None, Self::Municipality) => texts.say("cli-column-place"),
            (None, _) => texts.say("cli-by-oblast"),
        }
    }

    /// What a line is called. A code that is empty stands for what is not known.
    pub(super) fn name(self, code: &str, names: &Names, texts: Texts) -> String {
        match (self, self.list()) {
            (Self::District, _) if code.is_empty() => texts.say("cli-in-no-district"),
            _ if code.is_empty() => texts.say("value-not-stated"),
            (_, Some(list)) => names.code(list, code),
            (Self::Month, None) => month(code, texts),
            (Self::Municipality, None) => names.place(code, ""),
            (_, None) => names.place_alone(code, ""),
        }
    }
}

/// The lines as a person reads them: bands of age from the youngest, codes as in their list, what is not
/// stated last.
pub(super) fn in_order(by: By, lines: &mut [Line], logbook: &Logbook) {
    let codes = by.list().map(|list| logbook.codes(list));
    lines.sort_by_key(|line| match by {
        By::Age => (
            false,
            bounds(&line.code).map_or(usize::MAX, |(from, _)| from as usize),
        ),
        _ => rank(&line.code, codes.as_deref().unwrap_or_default()),
    });
}

/// Where a code stands among others: as in its list, what is not stated last.
fn rank(code: &str, codes: &[&str]) -> (bool, usize) {
    let place = codes.iter().position(|known| *known == code);
    let is_unknown = code.is_empty() || code == NOT_STATED;
    (is_unknown, place.unwrap_or(codes.len()))
}

/// `November 2019` of `2019-11`.
fn month(code: &str, texts: Texts) -> String {
    let parts = code.split_once('-');
    let parts = parts.and_then(|(year, month)| Some((year.parse().ok()?, month.parse().ok()?)));
    parts.map_or_else(
        || code.to_owned(),
        |(year, month)| date::month_and_year(texts, year, month),
    )
}
