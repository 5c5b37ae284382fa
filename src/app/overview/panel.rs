//! The panels of the overview and the figures in them: which there are, and in which order.

use crate::app::behind::Condition;
use crate::app::book::Book;
use crate::model::code::{CodeList, NOT_PLACED, NOT_STATED, age_bands};
use crate::model::digest::Sexes;
use crate::model::filter::Key;
use crate::model::logbook::Logbook;
use crate::model::summary::{Line, Several, Summary};
use crate::model::timeline::{Course, Unit};

use super::movement::Side;

/// How many key figures stand beside each other; there are two rows of them.
pub const KEY_COLUMNS: usize = 4;

/// What a panel breaks down. The first seven tell the story, and stand on one screen where it has
/// 80 by 24 places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PanelKind {
    /// The key figures above everything.
    Key,
    /// Trainer types.
    Types,
    /// Age and sex.
    Ages,
    /// Weeks, months, quarters or years.
    Time,
    /// Roles.
    Roles,
    /// Oblasts.
    Oblasts,
    /// Districts.
    Districts,
    /// Status, where some sessions are neither held nor planned.
    Statuses,
    /// Topics.
    Topics,
    /// Methods.
    Methods,
    /// Groups.
    Groups,
    /// How attendances were counted.
    Counting,
}

/// A few figures that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What it breaks down.
    pub kind: PanelKind,
    /// Its figures, from above.
    pub figures: Vec<Figure>,
}

/// What a figure is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Sessions held.
    Held,
    /// Sessions planned.
    Planned,
    /// Municipalities reached.
    Municipalities,
    /// Hours taught.
    Hours,
    /// Attendances.
    Attendances,
    /// Attendances of women, and their share.
    Women,
    /// Attendances whose sex is not stated.
    SexNotStated,
    /// Knowledge before and after.
    Knowledge,
    /// Different people among the attendances by name.
    People,
    /// Sessions whose ways of counting disagree.
    Disagree,
    /// A code of a list.
    Code(CodeList, String),
    /// No code of a list.
    NotStated(CodeList),
    /// Several codes of a list.
    Several(CodeList),
    /// Two types of trainers at once.
    Met(String, String),
    /// An oblast; empty where it is not known.
    Oblast(String),
    /// A district; empty where a place lies in none.
    District(String),
    /// A week, month, quarter or year, by its first day.
    Span(Unit, chrono::NaiveDate),
    /// No date.
    Undated,
    /// Planned far from all that was held, from one day to another.
    Beyond(chrono::NaiveDate, chrono::NaiveDate),
}

impl About {
    /// Whether it is said in words: beside the bars it would be counted twice, or lies outside them.
    pub fn is_said(&self) -> bool {
        matches!(self, Self::Several(_) | Self::Met(..) | Self::Beyond(..))
    }

    /// Whether it stays in sight where a panel shows a part of its figures: what is not stated is
    /// never hidden, and neither is that bars overlap or that something lies outside them.
    pub fn is_kept(&self) -> bool {
        match self {
            Self::NotStated(_) | Self::Several(_) | Self::Undated | Self::Beyond(..) => true,
            Self::Code(list, code) => *list == CodeList::Age && code == NOT_PLACED,
            Self::Oblast(code) | Self::District(code) => code.is_empty(),
            _ => false,
        }
    }

    /// What the sessions behind the figure have in common.
    pub fn conditions(&self) -> Vec<Condition> {
        let status = |code: &str| Condition::Code(CodeList::Status, code.to_owned());
        let narrow = match self {
            Self::Held | Self::Municipalities | Self::Attendances | Self::Hours => None,
            Self::Planned => return vec![status("planned")],
            Self::Code(CodeList::Status, code) => return vec![status(code)],
            Self::Women => Some(Condition::Code(CodeList::Sex, "female".to_owned())),
            Self::SexNotStated => Some(Condition::NotStated(CodeList::Sex)),
            Self::Knowledge => Some(Condition::Yes(Key::Tested)),
            Self::People => Some(Condition::Yes(Key::Names)),
            Self::Disagree => Some(Condition::Yes(Key::Differ)),
            Self::Code(list, code) => Some(Condition::Code(*list, code.clone())),
            Self::NotStated(list) => Some(Condition::NotStated(*list)),
            Self::Several(list) => Some(Condition::Several(*list)),
            Self::Met(one, other) => {
                let of = |code: &String| Condition::Code(CodeList::TrainerType, code.clone());
                return vec![of(one), of(other), status("held")];
            }
            Self::Oblast(code) => Some(Condition::Oblast(code.clone())),
            Self::District(code) => Some(Condition::District(code.clone())),
            Self::Span(unit, first) => Some(Condition::Span(*unit, *first)),
            Self::Undated => Some(Condition::Undated),
            Self::Beyond(first, last) => {
                return vec![Condition::Days(*first, *last), status("planned")];
            }
        };
        narrow.into_iter().chain([status("held")]).collect()
    }
}

/// One figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it is about.
    pub about: About,
    /// How many sessions are behind it.
    pub sessions: u64,
    /// How many planned sessions stand beside them.
    pub planned: u64,
    /// How many attended.
    pub people: Sexes,
}

impl Figure {
    pub(super) fn new(about: About, sessions: u64, people: Sexes) -> Self {
        Self {
            about,
            sessions,
            planned: 0,
            people,
        }
    }
}

impl PanelKind {
    /// On which side the panel stands; the key figures stand above both.
    pub fn side(self) -> Option<Side> {
        match self {
            Self::Key => None,
            Self::Types
            | Self::Ages
            | Self::Time
            | Self::Statuses
            | Self::Topics
            | Self::Methods => Some(Side::Left),
            Self::Roles | Self::Oblasts | Self::Districts | Self::Groups | Self::Counting => {
                Some(Side::Right)
            }
        }
    }

    /// Whether the figures are attendances rather than sessions.
    pub fn counts_people(self) -> bool {
        matches!(self, Self::Roles | Self::Ages | Self::Groups)
    }
}

/// Every panel that has figures: the key figures, then the story, then the others.
pub(super) fn panels(summary: &Summary, course: &Course, book: &Book) -> Vec<Panel> {
    use PanelKind as Kind;
    let logbook = &book.logbook;
    let profile = book.reported_by.as_ref().unwrap_or(&logbook.age_profile);
    let all = [
        (Kind::Key, key(summary)),
        (Kind::Types, types(summary, logbook)),
        (Kind::Ages, ages(summary, profile)),
        (Kind::Time, time(course, summary.undated)),
        (
            Kind::Roles,
            by_size(&summary.by_role, CodeList::Role, true, logbook),
        ),
        (Kind::Oblasts, places(&summary.by_oblast, About::Oblast)),
        (
            Kind::Districts,
            places(&summary.by_district, About::District),
        ),
        (Kind::Statuses, statuses(summary)),
        (Kind::Topics, topics(summary, logbook)),
        (Kind::Methods, methods(summary, logbook)),
        (
            Kind::Groups,
            by_size(&summary.by_group, CodeList::Group, true, logbook),
        ),
        (Kind::Counting, counting(summary)),
    ];
    all.into_iter()
        .filter(|(_, figures)| !figures.is_empty())
        .map(|(kind, figures)| Panel { kind, figures })
        .collect()
}

fn key(summary: &Summary) -> Vec<Figure> {
    let people = summary.participants;
    let women = summary.sessions_with_women;
    let not_stated = summary.sessions_with_sex_not_stated;
    let held = summary.sessions.held;
    let nobody = Sexes::default();
    vec![
        Figure::new(About::Held, held, people),
        Figure::new(About::Municipalities, held, people),
        Figure::new(About::Attendances, held, people),
        Figure::new(About::Women, women, people),
        Figure::new(About::Planned, summary.sessions.planned, nobody),
        Figure::new(About::Hours, held, people),
        Figure::new(About::SexNotStated, not_stated, people),
        Figure::new(About::Knowledge, summary.knowledge.sessions, nobody),
    ]
}

/// How attendances were counted: where names are kept, and where the ways of counting disagree.
fn counting(summary: &Summary) -> Vec<Figure> {
    let figures = [
        (About::People, summary.people.sessions),
        (About::Disagree, summary.sessions_that_disagree),
    ];
    let figures = figures.into_iter().filter(|(_, sessions)| *sessions > 0);
    figures
        .map(|(about, sessions)| Figure::new(about, sessions, Sexes::default()))
        .collect()
}

/// Types overlap, which is said under them; sessions with none stand beside them.
fn types(summary: &Summary, logbook: &Logbook) -> Vec<Figure> {
    let list = CodeList::TrainerType;
    let types = &summary.trainer_types;
    let mut figures = by_size(&types.by_type, list, false, logbook);
    if types.sessions_with_none > 0 {
        figures.push(Figure::new(
            About::NotStated(list),
            types.sessions_with_none,
            types.people_with_none,
        ));
    }
    if types.sessions_with_several > 0 {
        figures.push(Figure::new(
            About::Several(list),
            types.sessions_with_several,
            types.people_with_several,
        ));
        let met = types.met.iter().map(|met| {
            let about = About::Met(met.one.clone(), met.other.clone());
            Figure::new(about, met.sessions, met.participants)
        });
        figures.extend(met);
    }
    figures
}

/// The lines of a list, the largest first; what is not stated comes last.
fn by_size(lines: &[Line], list: CodeList, of_people: bool, logbook: &Logbook) -> Vec<Figure> {
    let defined = logbook.codes(list);
    let mut figures: Vec<Figure> = lines.iter().map(|line| of_code(line, list)).collect();
    figures.sort_by_key(|figure| {
        let size = if of_people {
            figure.people.total()
        } else {
            figure.sessions
        };
        let place = match &figure.about {
            About::Code(_, code) => defined.iter().position(|one| one == code),
            _ => None,
        };
        let is_unstated = matches!(figure.about, About::NotStated(_));
        (is_unstated, std::cmp::Reverse(size), place.is_none(), place)
    });
    figures
}

fn of_code(line: &Line, list: CodeList) -> Figure {
    let about = if line.code.is_empty() || line.code == NOT_STATED {
        About::NotStated(list)
    } else {
        About::Code(list, line.code.clone())
    };
    Figure::new(about, line.sessions, line.participants)
}

fn places(lines: &[Line], about: fn(String) -> About) -> Vec<Figure> {
    let mut lines: Vec<&Line> = lines.iter().collect();
    lines.sort_by_key(|line| (line.code.is_empty(), std::cmp::Reverse(line.sessions)));
    let figures = lines.into_iter().map(|line| {
        let about = about(line.code.clone());
        Figure::new(about, line.sessions, line.participants)
    });
    figures.collect()
}

fn time(course: &Course, undated: Sexes) -> Vec<Figure> {
    let timeline = &course.timeline;
    let spans = timeline.spans.iter().map(|span| Figure {
        planned: span.planned,
        ..Figure::new(
            About::Span(timeline.unit, span.first),
            span.held,
            span.people,
        )
    });
    let mut figures: Vec<Figure> = spans.collect();
    if timeline.undated > 0 {
        figures.push(Figure::new(About::Undated, timeline.undated, undated));
    }
    figures.extend(course.beyond.iter().map(|beyond| {
        let about = About::Beyond(beyond.first, beyond.last);
        Figure::new(about, beyond.planned, Sexes::default())
    }));
    figures
}

fn statuses(summary: &Summary) -> Vec<Figure> {
    let sessions = summary.sessions;
    if sessions.postponed + sessions.cancelled == 0 {
        return Vec::new();
    }
    let lines = [
        ("held", sessions.held),
        ("planned", sessions.planned),
        ("postponed", sessions.postponed),
        ("cancelled", sessions.cancelled),
    ];
    let figures = lines.into_iter().map(|(code, sessions)| {
        let about = About::Code(CodeList::Status, code.to_owned());
        Figure::new(about, sessions, Sexes::default())
    });
    figures.collect()
}

/// From the oldest to the youngest, as a pyramid stands. Bands of the profile between those that
/// came are there with nobody, unless they may be among those who cannot be placed; what is not
/// stated comes last.
fn ages(summary: &Summary, profile: &str) -> Vec<Figure> {
    let list = CodeList::Age;
    let bands = age_bands(profile);
    let mut figures: Vec<Figure> = summary
        .by_age
        .iter()
        .map(|line| of_code(line, list))
        .collect();
    let came = |band: &&str| summary.by_age.iter().any(|line| line.code == **band);
    let first = bands.iter().position(came);
    let last = bands.iter().rposition(came);
    let are_all_placed = !summary.by_age.iter().any(|line| line.code == NOT_PLACED);
    if let (Some(first), Some(last), true) = (first, last, are_all_placed) {
        let between = bands.get(first..=last).unwrap_or_default();
        for band in between.iter().filter(|band| !came(band)) {
            let about = About::Code(list, (*band).to_owned());
            figures.push(Figure::new(about, 0, Sexes::default()));
        }
    }
    figures.sort_by_key(|figure| {
        let from = match &figure.about {
            About::Code(_, code) => lower_bound(code),
            _ => None,
        };
        let is_unstated = matches!(figure.about, About::NotStated(_));
        (is_unstated, from.is_none(), std::cmp::Reverse(from))
    });
    figures
}

fn lower_bound(band: &str) -> Option<u16> {
    let end = band
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(band.len());
    band.get(..end)?.parse().ok()
}

/// Every topic that is defined, in the order in which they are taught, also those that nobody
/// has had; then the others.
fn topics(summary: &Summary, logbook: &Logbook) -> Vec<Figure> {
    if summary.sessions.held == 0 {
        return Vec::new();
    }
    let list = CodeList::Topic;
    let defined = logbook.codes(list);
    let line = |code: &str| summary.by_topic.iter().find(|line| line.code == code);
    let all = defined.iter().map(|code| match line(code) {
        Some(line) => of_code(line, list),
        None => Figure::new(About::Code(list, (*code).to_owned()), 0, Sexes::default()),
    });
    let others = summary
        .by_topic
        .iter()
        .filter(|line| !defined.contains(&line.code.as_str()))
        .map(|line| of_code(line, list));
    let mut figures: Vec<Figure> = all.chain(others).collect();
    figures.sort_by_key(|figure| matches!(figure.about, About::NotStated(_)));
    figures.extend(several(list, summary.several_topics));
    figures
}

fn methods(summary: &Summary, logbook: &Logbook) -> Vec<Figure> {
    let list = CodeList::Method;
    let mut figures = by_size(&summary.by_method, list, false, logbook);
    figures.extend(several(list, summary.several_methods));
    figures
}

/// That the lines of a list overlap, where they do.
fn several(list: CodeList, of: Several) -> Option<Figure> {
    let figure = Figure::new(About::Several(list), of.sessions, of.participants);
    (of.sessions > 0).then_some(figure)
}
