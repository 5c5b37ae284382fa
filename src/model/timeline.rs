//! How many sessions begin in each week, month, quarter or year, held and planned. Where nobody
//! chooses the unit, it is the finest in which the whole time can be taken in at a glance; spans in
//! between are there with nothing.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, Days, Months, NaiveDate};

use super::digest::{Catalogue, Digest, Sexes};

/// The most weeks that are told one by one.
const MOST_WEEKS: usize = 8;

/// The most months that are told one by one.
const MOST_MONTHS: usize = 18;

/// The most years that are told one by one, with those in which nothing was.
const MOST_YEARS: usize = 40;

/// The most spans of a unit that somebody chose with those in which nothing was: twenty years of
/// weeks. A date that was mistyped by centuries would give tens of thousands.
const MOST_CHOSEN: usize = 1044;

/// What is planned so many days away from all else is near, however short the time is.
const NEAR: i64 = 28;

/// What a span is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// From Monday to Sunday.
    #[default]
    Week,
    /// A month of the calendar.
    Month,
    /// A quarter of a year of the calendar.
    Quarter,
    /// A year of the calendar.
    Year,
}

/// How many sessions begin in a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The span's first day.
    pub first: NaiveDate,
    /// How many were held.
    pub held: u64,
    /// How many are planned.
    pub planned: u64,
    /// Who came to those that were held.
    pub people: Sexes,
}

/// The sessions of one day, or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub held: u64,
    pub planned: u64,
    pub people: Sexes,
}

/// How many sessions begin on each day, held and planned: what spans of any length are added up from.
/// What was counted of a session can be taken away again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByDay(HashMap<Option<NaiveDate>, Tally>);

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, more: Self) {
        self.held += more.held;
        self.planned += more.planned;
        self.people += more.people;
    }
}

impl std::ops::SubAssign for Tally {
    fn sub_assign(&mut self, less: Self) {
        self.held = self.held.saturating_sub(less.held);
        self.planned = self.planned.saturating_sub(less.planned);
        self.people -= less.people;
    }
}

/// Sessions in the course of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// What each span is.
    pub unit: Unit,
    /// The spans, in order of time.
    pub spans: Vec<Span>,
    /// How many held sessions have no date.
    pub undated: u64,
}

/// What is planned a long time before or after all that was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beyond {
    /// How many sessions.
    pub planned: u64,
    /// The day of the first.
    pub first: NaiveDate,
    /// The day of the last.
    pub last: NaiveDate,
}

/// The time in which sessions were held, span by span, and what is planned far from it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// The time, with what is planned near it.
    pub timeline: Timeline,
    /// What is planned before it and after it.
    pub beyond: Vec<Beyond>,
}

impl Unit {
    /// The units, from the finest.
    pub const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Quarter, Self::Year];

    /// The first day of the span that a day lies in.
    pub fn first(self, day: NaiveDate) -> NaiveDate {
        let back = match self {
            Self::Week => day.weekday().num_days_from_monday(),
            Self::Month => day.day0(),
            Self::Quarter => {
                let month = day.month0() / 3 * 3 + 1;
                let first = NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day);
                day.ordinal0() - first.ordinal0()
            }
            Self::Year => day.ordinal0(),
        };
        let first = day.checked_sub_days(Days::new(u64::from(back)));
        first.unwrap_or(NaiveDate::MIN)
    }

    /// The first day of the next span; none at the end of the calendar.
    pub fn next(self, first: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Week => first.checked_add_days(Days::new(7)),
            Self::Month => first.checked_add_months(Months::new(1)),
            Self::Quarter => first.checked_add_months(Months::new(3)),
            Self::Year => first.checked_add_months(Months::new(12)),
        }
    }

    /// The first days of the spans from one day's to another's, but no more than `most`.
    fn firsts(self, from: NaiveDate, to: NaiveDate, most: usize) -> Vec<NaiveDate> {
        let last = self.first(to);
        std::iter::successors(Some(self.first(from)), |first| self.next(*first))
            .take_while(|first| *first <= last)
            .take(most)
            .collect()
    }
}

impl ByDay {
    /// Counts a session.
    pub fn add(&mut self, digest: &Digest, catalogue: &Catalogue) {
        let tally = match () {
            () if catalogue.is_held(digest) => Tally {
                held: 1,
                people: digest.sexes,
                ..Tally::default()
            },
            () if catalogue.is_planned(digest) => Tally {
                planned: 1,
                ..Tally::default()
            },
            () => return,
        };
        let day = digest.starts_on.map(|day| day.0);
        *self.0.entry(day).or_default() += tally;
    }

    /// Takes in what was counted of other sessions.
    pub fn absorb(&mut self, others: &Self) {
        for (day, tally) in &others.0 {
            *self.0.entry(*day).or_default() += *tally;
        }
    }

    /// Takes away what was counted of some of its sessions.
    pub fn release(&mut self, some: &Self) {
        for (day, tally) in &some.0 {
            let left = self.0.entry(*day).or_default();
            *left -= *tally;
            if *left == Tally::default() {
                self.0.remove(day);
            }
        }
    }

    /// The sessions in the course of time, by a unit or by the one that suits them.
    pub fn timeline(&self, unit: Option<Unit>) -> Timeline {
        let days = self.0.iter();
        let dated = days.filter_map(|(day, tally)| Some(((*day)?, *tally)));
        Timeline {
            undated: self.undated().held,
            ..Timeline::of_days(&dated.collect(), unit)
        }
    }

    /// As [`Self::timeline`], of the time in which sessions were held: one that is planned far
    /// away would take the place of those that were. What is near it belongs to it; it is near
    /// where it is no farther away than the time is long.
    pub fn course(&self, unit: Option<Unit>) -> Course {
        let days = self.0.iter();
        let dated = days.filter_map(|(day, tally)| Some(((*day)?, *tally)));
        let mut near: BTreeMap<NaiveDate, Tally> = dated.collect();
        let mut beyond = Vec::new();
        if let Some((from, to)) = time_of_held(&near) {
            // A span that is begun is told whole: whoever asks for its sessions sees all of them.
            let time = near.range(from..=to).map(|(day, tally)| (*day, *tally));
            let span = Timeline::of_days(&time.collect(), unit).unit;
            let mut rest = near.split_off(&span.first(from));
            let after = rest.keys().find(|day| span.first(**day) > span.first(to));
            let after = after.copied().map(|day| rest.split_off(&day));
            let far = [near, after.unwrap_or_default()];
            beyond.extend(far.iter().filter_map(Beyond::of));
            near = rest;
        }
        Course {
            timeline: Timeline {
                undated: self.undated().held,
                ..Timeline::of_days(&near, unit)
            },
            beyond,
        }
    }

    /// The sessions of each day on which one was held, in no order; those without a day are there too.
    pub(super) fn held(&self) -> impl Iterator<Item = (Option<NaiveDate>, Tally)> {
        let days = self.0.iter().map(|(day, tally)| (*day, *tally));
        days.filter(|(_, tally)| tally.held > 0)
    }

    /// The sessions without a day.
    pub(super) fn undated(&self) -> Tally {
        self.0.get(&None).copied().unwrap_or_default()
    }
}

impl Timeline {
    /// The held and planned sessions among those given, by a unit or by the one that suits them.
    pub fn of<'a>(
        digests: impl IntoIterator<Item = &'a Digest>,
        catalogue: &Catalogue,
        unit: Option<Unit>,
    ) -> Self {
        let mut days = ByDay::default();
        for digest in digests {
            days.add(digest, catalogue);
        }
        days.timeline(unit)
    }

    fn of_days(days: &BTreeMap<NaiveDate, Tally>, chosen: Option<Unit>) -> Self {
        let (Some((from, _)), Some((to, _))) = (days.first_key_value(), days.last_key_value())
        else {
            return Self {
                unit: chosen.unwrap_or_default(),
                ..Self::default()
            };
        };
        let fits = |unit: Unit, most: usize| {
            let firsts = unit.firsts(*from, *to, most + 1);
            (firsts.len() <= most).then_some((unit, firsts))
        };
        let (unit, firsts) = match chosen {
            Some(unit) => fits(unit, MOST_CHOSEN).unwrap_or((unit, Vec::new())),
            None => fits(Unit::Week, MOST_WEEKS)
                .or_else(|| fits(Unit::Month, MOST_MONTHS))
                .or_else(|| fits(Unit::Year, MOST_YEARS))
                .unwrap_or((Unit::Year, Vec::new())),
        };
        let mut spans: BTreeMap<NaiveDate, Tally> = firsts
            .into_iter()
            .map(|first| (first, Tally::default()))
            .collect();
        for (day, tally) in days {
            *spans.entry(unit.first(*day)).or_default() += *tally;
        }
        let spans = spans.into_iter().map(|(first, tally)| Span {
            first,
            held: tally.held,
            planned: tally.planned,
            people: tally.people,
        });
        Self {
            unit,
            spans: spans.collect(),
            undated: 0,
        }
    }
}

impl Beyond {
    fn of(days: &BTreeMap<NaiveDate, Tally>) -> Option<Self> {
        let (first, last) = (days.first_key_value()?, days.last_key_value()?);
        Some(Self {
            planned: days.values().map(|tally| tally.planned).sum(),
            first: *first.0,
            last: *last.0,
        })
    }
}

/// From the first day to the last on which one was held, and further over what is near. Nothing
/// where none was held.
fn time_of_held(days: &BTreeMap<NaiveDate, Tally>) -> Option<(NaiveDate, NaiveDate)> {
    let mut held = days.iter().filter(|(_, tally)| tally.held > 0);
    let from = *held.next()?.0;
    let mut time = (from, held.next_back().map_or(from, |(day, _)| *day));
    loop {
        let (from, to) = time;
        let reach = (to - from).num_days().max(NEAR);
        let before = days.range(..from).next_back();
        let before = before.filter(|(day, _)| (from - **day).num_days() <= reach);
        let after = to.succ_opt().and_then(|next| days.range(next..).next());
        let after = after.filter(|(day, _)| (**day - to).num_days() <= reach);
        time = (
            before.map_or(from, |(day, _)| *day),
            after.map_or(to, |(day, _)| *day),
        );
        if time == (from, to) {
            return Some(time);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::session::{Session, Stamp};
    use crate::model::value::{Date, SessionId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn timeline(sessions: &[(&str, &str)]) -> Timeline {
        timeline_by(None, sessions)
    }

    fn timeline_by(unit: Option<Unit>, sessions: &[(&str, &str)]) -> Timeline {
        let catalogue = catalogue(sessions);
        Timeline::of(catalogue.digests(), &catalogue, unit)
    }

    fn catalogue(sessions: &[(&str, &str)]) -> Catalogue {
        let mut catalogue = Catalogue::default();
        for (number, (date, status)) in (0..).zip(sessions) {
            let id = SessionId(uuid::Uuid::from_u128(number));
            let mut session = Session::new(id, Stamp::default());
            session.starts_on = date.parse().ok().map(Date);
            session.status = (*status).to_owned();
            catalogue.put(&session, 0, &[]);
        }
        catalogue
    }

    fn spans(timeline: &Timeline) -> Vec<(String, u64, u64)> {
        let spans = timeline.spans.iter();
        spans
            .map(|span| (span.first.to_string(), span.held, span.planned))
            .collect()
    }

    #[test]
    fn a_short_time_is_told_by_weeks_and_a_long_one_by_months_and_years() {
        let weeks = timeline(&[
            ("2019-11-18", "held"),
            ("2019-11-24", "held"),
            ("2019-12-04", "planned"),
            ("2019-12-05", "cancelled"),
            ("", "held"),
        ]);
        assert_eq!(weeks.unit, Unit::Week);
        assert_eq!(weeks.undated, 1);
        assert_eq!(
            spans(&weeks),
            [
                ("2019-11-18".to_owned(), 2, 0),
                ("2019-11-25".to_owned(), 0, 0),
                ("2019-12-02".to_owned(), 0, 1),
            ]
        );
        let months = timeline(&[("2019-11-30", "held"), ("2020-02-01", "held")]);
        assert_eq!(months.unit, Unit::Month);
        assert_eq!(months.spans.len(), 4);
        let years = timeline(&[("2015-06-01", "held"), ("2020-02-01", "held")]);
        assert_eq!(years.unit, Unit::Year);
        assert_eq!(years.spans.len(), 6);
        let ages = timeline(&[("0001-01-01", "held"), ("9999-12-31", "held")]);
        assert_eq!(ages.unit, Unit::Year);
        assert_eq!(ages.spans.len(), 2);
        assert_eq!(timeline(&[]), Timeline::default());
    }

    #[test]
    fn a_unit_that_is_chosen_holds_however_long_the_time_is() {
        let years = [("2015-06-01", "held"), ("2020-02-01", "planned")];
        let cases = [
            (Unit::Week, 244),
            (Unit::Month, 57),
            (Unit::Quarter, 20),
            (Unit::Year, 6),
        ];
        for (unit, count) in cases {
            let chosen = timeline_by(Some(unit), &years);
            assert_eq!((chosen.unit, chosen.spans.len()), (unit, count));
            assert_eq!(timeline_by(Some(unit), &[]).unit, unit);
        }
        let ages = [("0001-01-01", "held"), ("9999-12-31", "held")];
        let weeks = timeline_by(Some(Unit::Week), &ages);
        assert_eq!((weeks.unit, weeks.spans.len()), (Unit::Week, 2));
    }

    #[test]
    fn what_is_planned_far_away_stands_beside_the_time_of_those_held() {
        let course_by = |sessions: &[(&str, &str)], unit| {
            let mut days = ByDay::default();
            let catalogue = catalogue(sessions);
            for digest in catalogue.digests() {
                days.add(digest, &catalogue);
            }
            days.course(unit)
        };
        let course = |sessions: &[(&str, &str)]| course_by(sessions, None);
        let far = course(&[
            ("2019-11-18", "held"),
            ("2019-12-04", "held"),
            ("2019-12-20", "planned"),
            ("2020-01-12", "planned"),
            ("2010-05-01", "planned"),
            ("2026-11-25", "planned"),
            ("2027-01-03", "planned"),
        ]);
        assert_eq!(far.timeline.unit, Unit::Week);
        assert_eq!(far.timeline.spans.len(), 8);
        let beyond = |planned, first, last| Beyond {
            planned,
            first: day(first),
            last: day(last),
        };
        let wanted = [
            beyond(1, "2010-05-01", "2010-05-01"),
            beyond(2, "2026-11-25", "2027-01-03"),
        ];
        assert_eq!(far.beyond, wanted);
        let planned = course(&[("2019-11-18", "planned"), ("2026-11-25", "planned")]);
        assert_eq!((planned.timeline.spans.len(), planned.beyond.len()), (8, 0));
        assert_eq!(course(&[]), Course::default());
        // A year that is begun is told whole, and the next is not.
        let of_a_year = [
            ("2019-06-18", "held"),
            ("2019-01-02", "planned"),
            ("2019-12-30", "planned"),
            ("2020-01-01", "planned"),
        ];
        let years = course_by(&of_a_year, Some(Unit::Year));
        let told: Vec<_> = years.timeline.spans.iter().map(|one| one.planned).collect();
        assert_eq!(
            (told, years.beyond),
            (vec![2], vec![beyond(1, "2020-01-01", "2020-01-01")])
        );
    }

    #[test]
    fn spans_begin_where_the_calendar_says() {
        let cases = [
            (Unit::Week, "2019-11-24", "2019-11-18", "2019-11-25"),
            (Unit::Week, "2019-11-25", "2019-11-25", "2019-12-02"),
            (Unit::Month, "2020-02-29", "2020-02-01", "2020-03-01"),
            (Unit::Quarter, "2019-12-31", "2019-10-01", "2020-01-01"),
            (Unit::Quarter, "2020-05-15", "2020-04-01", "2020-07-01"),
            (Unit::Year, "2020-12-31", "2020-01-01", "2021-01-01"),
        ];
        for (unit, date, first, next) in cases {
            assert_eq!(unit.first(day(date)), day(first));
            assert_eq!(unit.next(day(first)), Some(day(next)));
        }
    }
}
