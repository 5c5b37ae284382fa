//! What single cells say: days in all the ways of the form and some of paper, times, numbers with
//! words behind them, yes and no, ids, codes by code or by name. What is not sure is nothing.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use super::table::Cell;
use super::{age, headings};
use crate::exchange::items;
use crate::model::code::{Code, CodeList, NOT_STATED};
use crate::model::filter::Vocabulary;
use crate::model::fold::fold;
use crate::model::logbook::Logbook;
use crate::model::problem::What;
use crate::model::typed;
use crate::model::value::SessionId;
use crate::text::rows::{Codes, words};
use crate::text::search::Words;

/// A day as a cell tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) first: NaiveDate,
    /// The last of several.
    pub(super) last: Option<NaiveDate>,
    pub(super) time: Option<NaiveTime>,
    /// Whether the year is not written, and was taken to be the nearest.
    pub(super) is_guessed: bool,
}

impl Days {
    fn of(first: NaiveDate) -> Self {
        Self {
            first,
            last: None,
            time: None,
            is_guessed: false,
        }
    }
}

static UNITS: LazyLock<BTreeSet<String>> = LazyLock::new(|| words("sheet-words-unit"));
static DAY_WORDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| words("sheet-words-day"));
static YES: LazyLock<BTreeSet<String>> = LazyLock::new(|| words("cell-words-yes"));
static NO: LazyLock<BTreeSet<String>> = LazyLock::new(|| words("cell-words-no"));

/// How long a cell may be that is a day, a number or a name.
const LONGEST: usize = 120;

/// Whether a cell says nothing: a dash, a question mark.
pub(super) fn is_blank(cell: &Cell) -> bool {
    match cell {
        Cell::Empty => true,
        Cell::Text(text) => matches!(text.as_str(), "-" | "–" | "—" | "−" | "?" | "n/a" | "н/д"),
        _ => false,
    }
}

/// A version 7 id, in any of the ways to write one.
pub(super) fn id(text: &str) -> Option<SessionId> {
    let id = Uuid::try_parse(text.trim()).ok()?;
    (id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122)
        .then_some(SessionId(id))
}

/// Whether a cell tells a day with its year.
pub(super) fn is_day(cell: &Cell) -> bool {
    // Any day will do: what is told with a year does not depend on it.
    days(cell, NaiveDate::MIN).is_ok_and(|days| !days.is_guessed)
}

/// The day or the days that a cell tells.
pub(super) fn days(cell: &Cell, today: NaiveDate) -> Result<Days, What> {
    match cell {
        Cell::Day(day) => within_years(*day).map(Days::of),
        Cell::Moment(day, time) => Ok(Days {
            time: Some(*time),
            ..Days::of(within_years(*day)?)
        }),
        Cell::Text(text) if text.len() <= LONGEST => days_in(text, today),
        _ => Err(What::NotADate),
    }
}

fn within_years(day: NaiveDate) -> Result<NaiveDate, What> {
    use chrono::Datelike;
    match typed::YEARS.contains(&day.year()) {
        true => Ok(day),
        false => Err(What::YearOutOfRange),
    }
}

fn days_in(text: &str, today: NaiveDate) -> Result<Days, What> {
    if let Some((day, time)) = day_and_time(text) {
        return Ok(Days {
            time: (time != NaiveTime::MIN).then_some(time),
            ..Days::of(within_years(day)?)
        });
    }
    let (mut numbers, mut marks) = pieces(text).ok_or(What::NotADate)?;
    // The year goes with the last part of a day that it stands behind.
    let day = |parts: &[String]| one_day(parts, today);
    if let Ok(days) = day(&numbers) {
        return Ok(days);
    }
    // "18-19.11.2019", "18.11 - 19.11.2019", "18.11.2019-19.11.2019": what the first day lacks
    // stands in the last.
    let missing = marks
        .iter()
        .position(|mark| *mark == '-')
        .ok_or(What::NotADate)?;
    let last = numbers.split_off(missing + 1);
    marks.truncate(missing);
    let to = day(&last)?;
    if last.len() != 3 || to.is_guessed || last.first().is_some_and(|year| year.len() == 4) {
        return Err(What::NotADate);
    }
    let lacking = last
        .len()
        .checked_sub(numbers.len())
        .ok_or(What::NotADate)?;
    numbers.extend_from_slice(&last[last.len() - lacking..]);
    let from = day(&numbers)?;
    if from.first > to.first {
        return Err(What::EndBeforeStart);
    }
    Ok(Days {
        last: (to.first > from.first).then_some(to.first),
        ..from
    })
}

/// A day with a time behind it, as programs write both.
fn day_and_time(text: &str) -> Option<(NaiveDate, NaiveTime)> {
    let (day, time) = text.trim().split_once(['T', ' '])?;
    let time = time.trim();
    let time = [
        "%H:%M:%S",
        "%H:%M",
        "%H:%M:%SZ",
        "%H:%M:%S%.f",
        "%H:%M:%S%.fZ",
    ]
    .iter()
    .find_map(|form| NaiveTime::parse_from_str(time, form).ok())?;
    let day = ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(day, form).ok())?;
    Some((day, time))
}

/// The numbers of a day, a month with its name being one too, and the sign before each but the
/// first: a dash where only a dash can part two days. Nothing where anything else stands there.
fn pieces(text: &str) -> Option<(Vec<String>, Vec<char>)> {
    let mut numbers: Vec<String> = Vec::new();
    let mut marks = Vec::new();
    let mut mark = ' ';
    let mut named = None;
    let mut rest = text.trim();
    while let Some(letter) = rest.chars().next() {
        let same = |other: char| {
            other.is_ascii_digit() == letter.is_ascii_digit()
                && other.is_alphabetic() == letter.is_alphabetic()
        };
        let is_piece = letter.is_ascii_digit() || letter.is_alphabetic();
        let end = if is_piece {
            rest.find(|other| !same(other)).unwrap_or(rest.len())
        } else {
            letter.len_utf8()
        };
        let (piece, after) = rest.split_at(end);
        rest = after;
        let number = if letter.is_ascii_digit() {
            Some(piece.to_owned())
        } else if is_piece {
            match month(piece) {
                Some(month) => {
                    named = Some(numbers.len());
                    Some(month.to_string())
                }
                None if DAY_WORDS.contains(&fold(piece)) => None,
                None => return None,
            }
        } else {
            match letter {
                '-' | '–' | '—' | '−' => mark = '-',
                '.' | '/' | ',' if mark == ' ' => mark = letter,
                '.' | '/' | ',' | '(' | ')' => {}
                _ if letter.is_whitespace() => {}
                _ => return None,
            }
            None
        };
        if let Some(number) = number {
            if !numbers.is_empty() {
                marks.push(mark);
            }
            numbers.push(number);
            mark = ' ';
        }
    }
    if numbers.is_empty() || numbers.len() > 6 {
        return None;
    }
    // "2019-жылдын 18-ноябры", "November 18, 2019": with the month as a word the order is free.
    if named.is_some() && numbers.len() > 2 && numbers.first().is_some_and(|year| year.len() == 4) {
        numbers.rotate_left(1);
        marks.rotate_left(1);
    } else if named == Some(0) && numbers.len() == 3 {
        numbers.swap(0, 1);
    }
    Some((numbers, marks))
}

fn month(word: &str) -> Option<u32> {
    static LOGBOOK: LazyLock<Logbook> = LazyLock::new(Logbook::default);
    if word.chars().count() < 3 {
        return None;
    }
    Words::new(&LOGBOOK).month(word)
}

/// A day by its two or three numbers, as the form reads them. A day without a month is none here:
/// in a table it is a running number.
fn one_day(parts: &[String], today: NaiveDate) -> Result<Days, What> {
    let is_guessed = match parts {
        [_, _] => true,
        [_, _, _] => false,
        [digits] if digits.len() == 8 => false,
        _ => return Err(What::NotADate),
    };
    let today = if is_guessed && today == NaiveDate::MIN {
        NaiveDate::default()
    } else {
        today
    };
    let first = typed::date(&parts.join("."), today).map_err(What::from)?;
    Ok(Days {
        is_guessed,
        ..Days::of(first)
    })
}

/// A time of day.
pub(super) fn time(cell: &Cell) -> Result<NaiveTime, What> {
    match cell {
        Cell::Time(time) | Cell::Moment(_, time) => Ok(*time),
        Cell::Number(days) if (0.0..1.0).contains(days) => {
            let seconds = (days * 86_400.0).round() as u32;
            NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).ok_or(What::NotATime)
        }
        Cell::Text(_) | Cell::Number(_) => {
            let text = cell.text();
            // "10:00 - 16:00" says when it began too, but not that alone.
            typed::time(&text).map_err(What::from)
        }
        _ => Err(What::NotATime),
    }
}

/// The whole number that a cell tells, with the word for what is counted behind it.
pub(super) fn number(cell: &Cell) -> Option<u32> {
    match cell {
        Cell::Number(number) => typed::whole(&number.to_string()).ok(),
        Cell::Text(text) if text.len() <= LONGEST => typed::whole(&without_unit(text)?).ok(),
        _ => None,
    }
}

/// The text of a number as a field takes it: without the words behind it.
pub(super) fn number_text(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Number(number) | Cell::Hours(number) => Some(rounded(*number)),
        Cell::Text(text) if text.len() <= LONGEST => without_unit(text),
        _ => None,
    }
}

/// How many hours a cell tells; a time is how long it took.
pub(super) fn hours_text(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Time(time) => {
            use chrono::Timelike;
            Some(rounded(
                f64::from(time.num_seconds_from_midnight()) / 3600.0,
            ))
        }
        other => number_text(other),
    }
}

/// A number without the noise at its end that comes of counting in parts of two.
fn rounded(number: f64) -> String {
    let nearest = (number * 1e9).round() / 1e9;
    nearest.to_string()
}

/// A number without the words behind it that say what is counted; nothing where other words stand
/// there.
fn without_unit(text: &str) -> Option<String> {
    let text = text.trim();
    let end = text
        .rfind(|letter: char| letter.is_ascii_digit() || letter == '%')
        .map(|at| at + 1)?;
    let (number, unit) = text.split_at(end);
    let unit = fold(unit);
    let is_unit = unit.is_empty()
        || UNITS.contains(&unit)
        || unit.split(' ').all(|word| UNITS.contains(word));
    let plain = number.trim().trim_end_matches('%');
    let is_number = plain.chars().all(|letter| {
        letter.is_ascii_digit() || letter.is_whitespace() || ".,-–−".contains(letter)
    });
    (is_unit && is_number).then(|| number.trim().to_owned())
}

/// Yes or no.
pub(super) fn yes_no(cell: &Cell) -> Option<bool> {
    match cell {
        Cell::YesNo(yes) => Some(*yes),
        Cell::Number(number) if *number == 1.0 => Some(true),
        Cell::Number(number) if *number == 0.0 => Some(false),
        Cell::Text(text) => {
            let word = fold(text);
            let is_tick = matches!(text.as_str(), "+" | "✓" | "✔" | "☑" | "✅");
            match (YES.contains(&word) || is_tick, NO.contains(&word)) {
                (true, false) => Some(true),
                (false, true) => Some(false),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The codes of every list, by code and by name.
pub(in crate::exchange) struct Lists {
    lists: HashMap<CodeList, (Codes, HashMap<String, Code>)>,
}

/// What a text says where codes stand.
pub(super) enum Said {
    /// A code that is defined.
    Code(Code),
    /// A word in the form of a code, which nobody has defined: it is kept.
    Unknown(Code),
    /// Words that are no code.
    Words,
}

impl Lists {
    pub(in crate::exchange) fn new(logbook: &Logbook) -> Self {
        let lists = CodeList::ALL.map(|list| {
            let words = headings::names(list, logbook);
            (list, (Codes::new(list, logbook), words))
        });
        Self {
            lists: lists.into_iter().collect(),
        }
    }

    /// The code that a text names. A beginning of a name stands for it only where people write, and
    /// not in a table that a program has written.
    pub(super) fn code(&self, list: CodeList, text: &str, by_hand: bool) -> Said {
        let text = text.trim();
        if list == CodeList::Age
            && let Some(band) = age::band(text)
        {
            return Said::Code(band);
        }
        let codes = self.lists.get(&list);
        let found = codes.and_then(|(codes, words)| {
            let named = codes.named(text);
            let by_word = || words.get(&fold(text)).cloned().filter(|_| by_hand);
            let begun = || codes.find(text).filter(|_| by_hand);
            named.or_else(by_word).or_else(begun)
        });
        match found {
            Some(code) => Said::Code(code),
            None if is_code(text) => Said::Unknown(text.to_owned()),
            None => Said::Words,
        }
    }

    /// Whether a name is read as another code than the one that is called so.
    pub(in crate::exchange) fn means_another(
        &self,
        list: CodeList,
        name: &str,
        code: &str,
    ) -> bool {
        match self.code(list, name, false) {
            Said::Code(read) | Said::Unknown(read) => read != code,
            Said::Words => name != code,
        }
    }

    /// The code of a sex, a role or an age of the grid. Nothing said is not stated.
    pub(super) fn part(&self, list: CodeList, cell: &Cell, by_hand: bool) -> Said {
        if is_blank(cell) {
            return Said::Code(NOT_STATED.to_owned());
        }
        self.code(list, &cell.text(), by_hand)
    }

    /// The codes in a cell with several, in order, and the parts that are none. Names may hold the
    /// very signs that part them.
    pub(super) fn codes(
        &self,
        list: CodeList,
        text: &str,
        by_hand: bool,
    ) -> (Vec<Said>, Vec<String>) {
        let mut found = Vec::new();
        let mut words = Vec::new();
        for item in items::split(text) {
            match self.code(list, &item, by_hand) {
                Said::Words => {}
                said => {
                    found.push(said);
                    continue;
                }
            }
            for chunk in item.split('\n').map(without_bullet) {
                match self.code(list, chunk, by_hand) {
                    _ if chunk.is_empty() => {}
                    Said::Words => self.comma_parts(list, chunk, by_hand, &mut found, &mut words),
                    said => found.push(said),
                }
            }
        }
        (found, words)
    }

    fn comma_parts(
        &self,
        list: CodeList,
        chunk: &str,
        by_hand: bool,
        found: &mut Vec<Said>,
        words: &mut Vec<String>,
    ) {
        let parts: Vec<&str> = chunk.split(',').collect();
        let mut from = 0;
        while from < parts.len() {
            // The most parts that are a name together; a name has few commas.
            let longest = (from + 1..=parts.len().min(from + 5)).rev().find_map(|to| {
                let joined = parts[from..to].join(",");
                match self.code(list, without_bullet(&joined), by_hand) {
                    Said::Words => None,
                    said => Some((to, said)),
                }
            });
            match longest {
                Some((to, said)) => {
                    found.push(said);
                    from = to;
                }
                None => {
                    let part = parts[from].trim();
                    if !part.is_empty() {
                        words.push(part.to_owned());
                    }
                    from += 1;
                }
            }
        }
    }
}

/// A line of a list without what numbers it: `1. `, `2) `, `• `, `- `.
pub(super) fn without_bullet(text: &str) -> &str {
    let text = text.trim();
    let bare = text.trim_start_matches(['•', '·', '*', '-', '–', '—']);
    let digits = bare.trim_start_matches(|letter: char| letter.is_ascii_digit());
    match digits.strip_prefix(['.', ')']) {
        Some(rest) if digits.len() < bare.len() => rest.trim(),
        _ => bare.trim(),
    }
}

/// Whether a text has the form of a code: small letters, digits and the signs between.
fn is_code(text: &str) -> bool {
    let is_letter = |letter: char| {
        letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_+".contains(letter)
    };
    (2..=60).contains(&text.len())
        && text.chars().all(is_letter)
        && text
            .contains(|letter: char| letter.is_ascii_lowercase() || letter == '+' || letter == '-')
}
