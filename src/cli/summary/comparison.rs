//! The totals beside others: what is to be reached, the same of another time or place, or whatever a
//! filter takes. Both sides are counted alike, by what the overview compares with.

use chrono::NaiveDate;

use super::breakdown::By;
use crate::cli::failure::Failure;
use crate::cli::json::{rounded, share};
use crate::cli::opened::Opened;
use crate::model::comparison::{OF_TIME, meant, other_side, other_time};
use crate::model::digest::{Digest, Sexes};
use crate::model::filter::{narrowed, without};
use crate::model::fold::fold;
use crate::model::summary::{Line, Summary};
use crate::model::targets::{self, Sums};
use crate::text::number::whole_percent;
use crate::text::search::Words;
use crate::text::{Texts, date};

/// What totals are compared with.
pub(super) struct Comparison {
    /// What it is called in JSON.
    pub(super) with: &'static str,
    /// What it is called.
    pub(super) name: String,
    /// The words of the filter on the other side, where there is one.
    pub(super) filter: Option<String>,
    /// The first and the last day that it is of, where it is another time.
    pub(super) period: Option<(NaiveDate, NaiveDate)>,
    other: Other,
}

/// The other side.
enum Other {
    Wanted(Box<Sums>),
    Counted(Box<Summary>),
}

/// A figure of the whole, on both sides.
pub(super) struct Figure {
    /// What it is called in JSON.
    pub(super) id: &'static str,
    /// The text that names it.
    pub(super) label: &'static str,
    /// Here.
    pub(super) own: Amount,
    /// On the other side.
    pub(super) other: Amount,
    /// Beside a target: in how many municipalities it is one, and how many were held, came or were
    /// reached in others.
    pub(super) target: Option<(u64, u64)>,
}

/// How much something is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Amount {
    /// So many.
    Whole(u64),
    /// So much.
    Decimal(f64),
    /// So many in a hundred, as it is shown, and as JSON has it.
    Percent(u64, f64),
    /// Nobody knows.
    Nothing,
}

impl Amount {
    /// The number, as JSON has it.
    pub(super) fn number(self) -> Option<f64> {
        match self {
            Self::Whole(count) => Some(count as f64),
            Self::Decimal(figure) => Some(rounded(figure)),
            Self::Percent(_, exact) => Some(exact),
            Self::Nothing => None,
        }
    }
}

/// A line of a breakdown on the other side, as far as anything is known there, and what of the line is
/// compared with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Beside {
    pub(super) sessions: Option<u64>,
    pub(super) participants: Option<u64>,
    pub(super) own_sessions: u64,
    pub(super) own_participants: u64,
}

impl Comparison {
    /// What the typed words ask to compare the totals with.
    ///
    /// # Errors
    /// Where there is nothing to compare with, or the words mean nothing.
    pub(super) fn of(
        asked: &str,
        opened: &Opened,
        shown: &Summary,
        today: NaiveDate,
        texts: Texts,
    ) -> Result<Self, Failure> {
        let words = Words::new(&opened.logbook);
        let nothing = |why| Failure::NothingBeside { why };
        let asked = asked.trim();
        let (with, name, filter, period) = match asked {
            "target" => {
                let sums = targets::sums(&opened.logbook, &opened.catalogue, &opened.filter, shown);
                let sums = sums.filter(|sums| sums.municipalities > 0);
                let sums = sums.ok_or_else(|| nothing("cli-nothing-beside-target"))?;
                return Ok(Self {
                    with: "target",
                    name: texts.say("comparison-target"),
                    filter: None,
                    period: None,
                    other: Other::Wanted(Box::new(sums)),
                });
            }
            "time-before" | "year-before" => {
                let is_year = asked == "year-before";
                let has_words = opened.filter.has_words_of_time();
                let other = (!has_words)
                    .then(|| other_time(is_year, &opened.words, &opened.filter, shown, &words))
                    .flatten();
                let other = other.ok_or_else(|| nothing("cli-nothing-beside-time"));
                let (parts, period) = other?;
                let rest = without(&opened.words, &OF_TIME, &words);
                let (with, name) = match is_year {
                    true => ("year-before", "comparison-year-before"),
                    false => ("time-before", "comparison-time-before"),
                };
                let filter = narrowed(&rest, &parts);
                (with, texts.say(name), filter, Some(period))
            }
            "all" => {
                let name = texts.say("comparison-everything");
                ("all", name, String::new(), None)
            }
            _ => {
                let (name, filter) = words_of(asked, opened, (texts, today), &words)?;
                ("filter", name, filter, None)
            }
        };
        let of = opened.read_filter(&filter, today)?;
        let digests = opened.catalogue.digests().iter();
        let taken: Vec<&Digest> = digests.filter(|digest| of.takes(digest)).collect();
        let counted = Summary::of(taken, &opened.catalogue, &opened.logbook, &of);
        Ok(Self {
            with,
            name,
            filter: Some(filter),
            period,
            other: Other::Counted(Box::new(counted)),
        })
    }

    /// What it is called, with its days where it is another time.
    pub(super) fn called(&self, texts: Texts) -> String {
        match self.period {
            Some((from, to)) => {
                let days = date::period(texts, Some(from), Some(to));
                format!("{}, {days}", self.name)
            }
            None => self.name.clone(),
        }
    }

    /// Whether the other side is what is to be reached.
    pub(super) fn is_target(&self) -> bool {
        matches!(self.other, Other::Wanted(_))
    }

    /// Whether the other side has no session at all, so that every difference would be all of this side.
    pub(super) fn is_of_nothing(&self) -> bool {
        matches!(&self.other, Other::Counted(other) if other.sessions.total == 0)
    }

    /// The figures of the whole that both sides have.
    pub(super) fn figures(&self, shown: &Summary) -> Vec<Figure> {
        let other = match &self.other {
            Other::Counted(other) => key_figures(other),
            Other::Wanted(sums) => return targets(sums, shown),
        };
        let pairs = key_figures(shown).into_iter().zip(other);
        let figures = pairs.map(|((id, label, own), (.., other))| Figure {
            id,
            label,
            own,
            other,
            target: None,
        });
        figures
            .filter(|figure| (figure.own, figure.other) != (Amount::Nothing, Amount::Nothing))
            .collect()
    }

    /// The lines of a breakdown that either side has, and what stands beside each. None of months,
    /// where the other side is of other months, and of what nobody wants to reach by it.
    pub(super) fn lines(&self, by: By, shown: &Summary) -> Vec<(Line, Beside)> {
        let others: Vec<(String, Beside)> = match (&self.other, by) {
            (_, By::Month) => return Vec::new(),
            (Other::Counted(other), _) => {
                let lines = by.lines(other).iter();
                lines
                    .map(|line| (line.code.clone(), beside(line)))
                    .collect()
            }
            (Other::Wanted(sums), By::Oblast) => wanted(&sums.by_oblast),
            (Other::Wanted(sums), By::District) => wanted(&sums.by_district),
            (Other::Wanted(_), _) => return Vec::new(),
        };
        let missing = match self.other {
            Other::Counted(_) => Beside {
                sessions: Some(0),
                participants: Some(0),
                ..Beside::default()
            },
            Other::Wanted(_) => Beside::default(),
        };
        let own = by.lines(shown);
        let known = own.iter().map(|line| {
            let other = others.iter().find(|(code, _)| *code == line.code);
            let other = other.map_or(missing, |(_, beside)| *beside);
            let beside = match self.is_target() {
                true => other,
                false => Beside {
                    own_sessions: line.sessions,
                    own_participants: line.participants.total(),
                    ..other
                },
            };
            (line.clone(), beside)
        });
        let only = others.iter();
        let only = only.filter(|(code, _)| own.iter().all(|line| line.code != *code));
        let only = only.map(|(code, beside)| {
            let line = Line {
                code: code.clone(),
                sessions: 0,
                participants: Sexes::default(),
            };
            (line, *beside)
        });
        known.chain(only).collect()
    }
}

/// The words of a filter of the logbook that is called so, else the typed words, in place of what they
/// ask for otherwise in the filter.
fn words_of(
    asked: &str,
    opened: &Opened,
    (texts, today): (Texts, NaiveDate),
    words: &Words,
) -> Result<(String, String), Failure> {
    let mut named = opened.logbook.filters.iter().flatten();
    if let Some(named) = named.find(|named| fold(&named.name) == fold(asked)) {
        let args = [("name", named.name.as_str().into())];
        let name = texts.say_with("comparison-named", &args);
        return Ok((name, named.filter.clone()));
    }
    let asked = meant(asked, today, &opened.catalogue, words).ok_or(Failure::NotCompared {
        asked: asked.to_owned(),
    })?;
    let filter = other_side(&asked, &opened.words, &opened.filter, words);
    let filter = filter.ok_or(Failure::NothingBeside {
        why: "cli-nothing-beside-words",
    })?;
    Ok((filter.clone(), filter))
}

fn beside(line: &Line) -> Beside {
    Beside {
        sessions: Some(line.sessions),
        participants: Some(line.participants.total()),
        ..Beside::default()
    }
}

/// What is to be reached, and what was of it; what was held elsewhere is told apart.
fn targets(sums: &Sums, shown: &Summary) -> Vec<Figure> {
    let all = sums.all;
    let reached = shown.municipalities.target_reached;
    let figures = [
        (
            "sessions_held",
            "cli-compared-held",
            (all.held, all.sessions, shown.sessions.held),
            all.with_sessions,
        ),
        (
            "municipalities",
            "cli-compared-municipalities",
            (
                reached,
                Some(sums.municipalities),
                shown.municipalities.reached,
            ),
            sums.municipalities,
        ),
        (
            "participants",
            "cli-figure-participants.label",
            (all.came, all.participants, shown.participants.total()),
            all.with_participants,
        ),
    ];
    let figures = figures.into_iter();
    let figures = figures.filter_map(|(id, label, (own, wanted, whole), places)| {
        Some(Figure {
            id,
            label,
            own: Amount::Whole(own),
            other: Amount::Whole(wanted?),
            target: Some((places, whole.saturating_sub(own))),
        })
    });
    figures.collect()
}

fn wanted(sums: &[(String, targets::Sum)]) -> Vec<(String, Beside)> {
    let sums = sums.iter();
    sums.map(|(code, sum)| {
        let beside = Beside {
            sessions: sum.sessions,
            participants: sum.participants,
            own_sessions: sum.held,
            own_participants: sum.came,
        };
        (code.clone(), beside)
    })
    .collect()
}

/// The key figures of the overview: first those that there can be a target of.
fn key_figures(summary: &Summary) -> Vec<(&'static str, &'static str, Amount)> {
    let people = summary.participants;
    let percent = |shown: Option<u64>, exact: Option<f64>| match (shown, exact) {
        (Some(shown), Some(exact)) => Amount::Percent(shown, exact),
        _ => Amount::Nothing,
    };
    let women = percent(
        whole_percent(people.female, people.stated()),
        share(people.women_share()),
    );
    // Known as far as sessions say; where none of them does, nobody knows.
    let hours = match summary.without_hours {
        without if without > 0 && without == summary.sessions.held => Amount::Nothing,
        _ => Amount::Decimal(summary.hours),
    };
    let score = |score: Option<f64>| {
        let shown = score.map(|score| score.round().max(0.0) as u64);
        percent(shown, score.map(rounded))
    };
    let knowledge = &summary.knowledge;
    vec![
        (
            "sessions_held",
            "cli-compared-held",
            Amount::Whole(summary.sessions.held),
        ),
        (
            "municipalities",
            "cli-compared-municipalities",
            Amount::Whole(summary.municipalities.reached),
        ),
        (
            "participants",
            "cli-figure-participants.label",
            Amount::Whole(people.total()),
        ),
        ("women_share", "cli-figure-women.label", women),
        (
            "sessions_planned",
            "cli-compared-planned",
            Amount::Whole(summary.sessions.planned),
        ),
        ("hours", "cli-figure-hours.label", hours),
        (
            "sex_not_stated",
            "cli-compared-sex-not-stated",
            Amount::Whole(people.not_stated),
        ),
        (
            "knowledge_before",
            "cli-compared-before",
            score(knowledge.before),
        ),
        (
            "knowledge_after",
            "cli-compared-after",
            score(knowledge.after),
        ),
    ]
}
