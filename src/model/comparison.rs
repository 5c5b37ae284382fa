//! What totals are compared with: the same sessions at another time or in another place, as a filter
//! that counts them as the totals themselves are counted. The screens and the command line compare
//! by it.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::digest::Catalogue;
use super::filter::{
    Filter, Key, Vocabulary, asked, has_keys, narrowed, span_words, without, written,
};
use super::fold::{contains_words, fold};
use super::place::{Place, PlaceKind, places};
use super::summary::Summary;
use super::timeline::Unit;

/// The keys of a filter that say when.
pub const OF_TIME: [Key; 7] = [
    Key::From,
    Key::To,
    Key::Ended,
    Key::Year,
    Key::Quarter,
    Key::Month,
    Key::Week,
];

/// The keys of a filter that say where.
pub const OF_PLACE: [Key; 3] = [Key::Oblast, Key::District, Key::Place];

/// The filter of the other side that words of a filter ask for: words of time alone, or of place alone,
/// stand in place of those in the filter; any others are a filter of their own. Nothing where the
/// filter has words without a key that may speak of a time, or of a place, and cannot give way.
pub fn other_side(
    asked: &str,
    text: &str,
    filter: &Filter,
    words: &dyn Vocabulary,
) -> Option<String> {
    let is_of = |keys: &[Key]| without(asked, keys, words).trim().is_empty();
    let (keys, gives_way) = match (is_of(&OF_TIME), is_of(&OF_PLACE)) {
        (true, _) => (&OF_TIME[..], !filter.has_words_of_time()),
        (_, true) => (&OF_PLACE[..], !filter.has_words_of_place()),
        _ => return Some(asked.trim().to_owned()),
    };
    let rest = without(text, keys, words);
    gives_way.then(|| narrowed(&rest, &[asked.trim().to_owned()]))
}

/// The words of a filter that are typed to compare totals with, where they can be meant so: with a key,
/// as days, or an oblast by its name alone. A single word that is none of these is a slip of the pen,
/// and would find nothing as words of a session.
pub fn meant(
    asked: &str,
    today: NaiveDate,
    catalogue: &Catalogue,
    words: &dyn Vocabulary,
) -> Option<String> {
    let asked = asked.trim();
    if has_keys(asked, words) {
        return Some(asked.to_owned());
    }
    let wanted = fold(asked);
    let is_it = |oblast: &Place| {
        let mut names = words.place_names(oblast.code).into_iter();
        names.any(|name| contains_words(&fold(&name), &wanted)) || oblast.code == wanted
    };
    let mut oblasts = places().iter();
    if !wanted.is_empty() && oblasts.any(|one| one.kind == PlaceKind::Oblast && is_it(one)) {
        return Some(written(Key::Oblast.id(), asked));
    }
    let days = Filter::read(asked, today, catalogue, words);
    days.has_words_of_time().then(|| asked.to_owned())
}

/// Another time as parts of a filter, and its first and last day: the same time a year before, or as long
/// right before. `text` is the filter as it is typed, `shown` are the totals of what it takes. Where the filter asks for one span
/// of the calendar, the other time is one too, since a session belongs to the span that it begins in;
/// else both are days, and a session belongs to all on which it goes on.
pub fn other_time(
    is_year: bool,
    text: &str,
    filter: &Filter,
    shown: &Summary,
    words: &dyn Vocabulary,
) -> Option<(Vec<String>, (NaiveDate, NaiveDate))> {
    let (from, to) = period(filter, shown)?;
    let asked = OF_TIME.map(|key| asked(text, key, words).len());
    let units = [
        (Key::Year, Unit::Year),
        (Key::Quarter, Unit::Quarter),
        (Key::Month, Unit::Month),
        (Key::Week, Unit::Week),
    ];
    let unit = units.into_iter().find(|(key, _)| {
        let mut keys = OF_TIME.iter().zip(asked);
        keys.all(|(one, count)| count == usize::from(one == key))
    });
    if let Some((_, unit)) = unit {
        let first = match (is_year, unit) {
            (false, _) => unit.first(from.pred_opt()?),
            (true, Unit::Week) => from.checked_sub_days(Days::new(52 * 7))?,
            (true, _) => from.checked_sub_months(Months::new(12))?,
        };
        let last = unit.next(first)?.pred_opt()?;
        return Some((vec![span(unit, first)], (first, last)));
    }
    let (from, to) = match is_year {
        true => year_before(from, to)?,
        false => time_before(from, to)?,
    };
    let day = |key: Key, day: NaiveDate| written(key.id(), &day.format("%d.%m.%Y").to_string());
    Some((vec![day(Key::From, from), day(Key::To, to)], (from, to)))
}

/// A span as a part of a filter, by the ids of keys.
pub fn span(unit: Unit, first: NaiveDate) -> String {
    let (key, value) = span_words(unit, first);
    written(key.id(), &value)
}

/// The days that the filter asks for, as far as it does, else those of the sessions.
fn period(filter: &Filter, shown: &Summary) -> Option<(NaiveDate, NaiveDate)> {
    let asked = filter.days();
    let (first, last) = shown.period.unzip();
    let from = asked.0.or(first)?;
    let to = asked.1.or(last)?;
    (from <= to).then_some((from.0, to.0))
}

/// As many whole months before whole months, as many days before other days.
fn time_before(from: NaiveDate, to: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let after = to.succ_opt()?;
    if from.day() == 1 && after.day() == 1 {
        let months =
            (after.year() - from.year()) * 12 + after.month0() as i32 - from.month0() as i32;
        let months = Months::new(u32::try_from(months).ok()?);
        return Some((from.checked_sub_months(months)?, from.pred_opt()?));
    }
    let days = u64::try_from((after - from).num_days()).ok()?;
    Some((from.checked_sub_days(Days::new(days))?, from.pred_opt()?))
}

fn year_before(from: NaiveDate, to: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let year = Months::new(12);
    let after = to.succ_opt()?.checked_sub_months(year)?;
    Some((from.checked_sub_months(year)?, after.pred_opt()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_time_before_is_as_long() {
        let cases = [
            ("2019-11-01", "2019-11-30", "2019-10-01", "2019-10-31"),
            ("2019-10-01", "2019-12-31", "2019-07-01", "2019-09-30"),
            ("2020-01-01", "2020-12-31", "2019-01-01", "2019-12-31"),
            ("2019-11-18", "2019-12-04", "2019-11-01", "2019-11-17"),
            ("2019-11-18", "2019-11-18", "2019-11-17", "2019-11-17"),
        ];
        for (from, to, first, last) in cases {
            let found = time_before(day(from), day(to));
            assert_eq!(found, Some((day(first), day(last))), "{from} {to}");
        }
    }

    #[test]
    fn a_year_before_is_the_same_time() {
        let cases = [
            ("2019-11-18", "2019-12-04", "2018-11-18", "2018-12-04"),
            ("2020-02-01", "2020-02-29", "2019-02-01", "2019-02-28"),
            ("2021-02-01", "2021-02-28", "2020-02-01", "2020-02-29"),
        ];
        for (from, to, first, last) in cases {
            let found = year_before(day(from), day(to));
            assert_eq!(found, Some((day(first), day(last))), "{from} {to}");
        }
    }

    #[test]
    fn words_of_time_or_place_stand_in_place_of_those_that_are_there() {
        let text = "oblast:x from:01.11.2019 status:held";
        let cases = [
            ("year:2018", "oblast:x status:held year:2018"),
            (
                "from:2019-12 to:2020-01",
                "oblast:x status:held from:2019-12 to:2020-01",
            ),
            ("place:y", "from:01.11.2019 status:held place:y"),
            ("place:y year:2018", "place:y year:2018"),
            ("status:planned", "status:planned"),
        ];
        let words = &crate::model::generate::Ids;
        for (asked, wanted) in cases {
            let found = other_side(asked, text, &Filter::default(), words);
            assert_eq!(found.as_deref(), Some(wanted), "{asked}");
        }
    }
}
