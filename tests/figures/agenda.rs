//! The calendar: what stands in each day of a month and of a year, and what both add up to.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate};
use sabak::app::agenda::{Agenda, Face};
use sabak::app::event::Target;
use sabak::app::screen::Screen;

use super::drawn::Page;
use super::slow::{self, Session};
use super::support::{Stage, TODAY};

/// How many sessions were held, are planned, are neither.
type Tally = [u64; 3];

/// Goes through the months and the years of the sessions.
pub fn all(stage: &mut Stage, sessions: &[Session]) {
    stage.press("f6 home");
    let days = sessions
        .iter()
        .flat_map(|one| one.first().into_iter().chain(one.last()));
    let days: BTreeSet<NaiveDate> = days.collect();
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return;
    };
    let mut month = first.with_day(1).unwrap();
    while month <= *last {
        let after = month + Months::new(1);
        go(stage, Face::Month, month);
        seen(stage, sessions, month, after);
        several_days(stage, sessions, month, after);
        listed(stage, sessions);
        // The day on which most goes on.
        let most = month.iter_days().take_while(|day| *day < after);
        let most = most.max_by_key(|day| sessions.iter().filter(|one| is_on(one, *day)).count());
        go(stage, Face::Month, most.unwrap());
        listed(stage, sessions);
        month = after;
    }
    for year in first.year()..=last.year() {
        let begin = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        go(stage, Face::Year, begin);
        seen(stage, sessions, begin, begin + Months::new(12));
        months(stage, sessions, begin);
        listed(stage, sessions);
    }
    go(stage, Face::Month, *first);
}

fn go(stage: &mut Stage, face: Face, day: NaiveDate) {
    match stage.app.screens.top_mut() {
        Screen::Agenda(agenda) => (agenda.face, agenda.day) = (face, day),
        _ => panic!("{}", stage.screen()),
    }
    stage.press("right left");
}

fn state(stage: &Stage) -> &Agenda {
    match stage.app.screens.top() {
        Screen::Agenda(agenda) => agenda,
        _ => panic!("{}", stage.screen()),
    }
}

fn tally<'a>(sessions: impl Iterator<Item = &'a Session<'a>>) -> Tally {
    let mut tally = [0; 3];
    for one in sessions {
        tally[state_of(one)] += 1;
    }
    tally
}

fn state_of(one: &Session) -> usize {
    match one.status() {
        "held" => 0,
        "planned" => 1,
        _ => 2,
    }
}

/// Every day from one on to before another, and the sums above them.
fn seen(stage: &Stage, sessions: &[Session], first: NaiveDate, after: NaiveDate) {
    let page = Page::of(stage);
    let screen = page.text();
    let face = state(stage).face;
    let begun = |one: &&Session| one.first().is_some_and(|day| first <= day && day < after);
    let sums = tally(sessions.iter().filter(begun));
    let title = page.find(Target::Figure(0, 2)).rows.concat();
    let total: u64 = sums.iter().sum();
    let said = match total {
        0 => ": no session".to_owned(),
        1 => ": 1 session".to_owned(),
        many => format!(": {many} sessions"),
    };
    assert!(title.trim().ends_with(&said), "{said}\n{screen}");
    let row = page.line(page.find(Target::Figure(0, 2)).top);
    for (word, count) in [("held ", 0), ("planned ", 1), ("other ", 2)].map(|(w, at)| (w, sums[at]))
    {
        let found = row
            .split(word)
            .nth(1)
            .and_then(|rest| rest.split_whitespace().next());
        assert_eq!(found.unwrap_or("0"), count.to_string(), "{word}\n{screen}");
    }
    let today: NaiveDate = TODAY.parse().unwrap();
    let mut day = first;
    while day < after {
        let there: Vec<&Session> = sessions.iter().filter(|one| is_on(one, day)).collect();
        let is_overdue = there.iter().any(|one| {
            one.status() == "planned" && one.first() == Some(day) && one.last().unwrap() < today
        });
        let rows = &page.find(Target::Day(day)).rows;
        match face {
            Face::Month => of_month(rows, day, &there, &screen),
            Face::Year => {
                let text = rows.concat();
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                let wanted = match there.len() {
                    0 => String::new(),
                    many => many.to_string(),
                };
                let is_nothing = text.contains('·');
                assert_eq!(
                    (digits, is_nothing),
                    (wanted, there.is_empty()),
                    "{day}\n{screen}"
                );
            }
        }
        // The brackets of the selected day stand where its mark would.
        if !rows[0].contains('[') || face == Face::Month {
            assert_eq!(rows[0].contains('!'), is_overdue, "{day}\n{screen}");
        }
        day = day + Days::new(1);
    }
    let is_late =
        |one: &&Session| one.status() == "planned" && one.last().is_some_and(|last| last < today);
    notes(&page, 4, sessions.iter().filter(is_late).count());
    notes(
        &page,
        5,
        sessions.iter().filter(|one| one.first().is_none()).count(),
    );
}

/// Over each month of a year, how many sessions begin in it.
fn months(stage: &Stage, sessions: &[Session], year: NaiveDate) {
    let screen = stage.screen();
    let heads = screen
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>());
    let heads = heads.filter(|words| words.len() == 12 && ["Jan", "Jul"].contains(&words[0]));
    let found: Vec<&str> = heads
        .flat_map(|words| words.into_iter().skip(1).step_by(2))
        .collect();
    let wanted = (0..12).map(|month| {
        let (first, after) = (year + Months::new(month), year + Months::new(month + 1));
        let is_in = |one: &&Session| one.first().is_some_and(|day| first <= day && day < after);
        match sessions.iter().filter(is_in).count() {
            0 => "·".to_owned(),
            many => many.to_string(),
        }
    });
    assert_eq!(found, wanted.collect::<Vec<_>>(), "{screen}");
}

/// How many sessions that go on in a month have more than one day.
fn several_days(stage: &Stage, sessions: &[Session], first: NaiveDate, after: NaiveDate) {
    let is_long = |one: &&Session| {
        let days = one.first().zip(one.last());
        days.is_some_and(|(from, to)| from < to && from < after && to >= first)
    };
    let screen = stage.screen();
    let said = screen.split("of several days ").nth(1);
    let said = said.and_then(|rest| rest.split_whitespace().next());
    let wanted = sessions.iter().filter(is_long).count();
    assert_eq!(said.unwrap_or("0"), wanted.to_string(), "{screen}");
}

/// The sessions of the selected day below it: on which of its days each is, and who came.
fn listed(stage: &Stage, sessions: &[Session]) {
    let page = Page::of(stage);
    let screen = page.text();
    let agenda = state(stage);
    let day = agenda.day;
    let there: Vec<&Session> = sessions.iter().filter(|one| is_on(one, day)).collect();
    let said = match there.len() {
        0 => "· no session ".to_owned(),
        1 => "· 1 session ".to_owned(),
        many => format!("· {many} sessions "),
    };
    let date = day.format("%-d %B %Y").to_string();
    let is_title = |line: &str| line.contains(&date) && line.contains(&said);
    assert!(screen.lines().any(is_title), "{date} {said}\n{screen}");
    assert_eq!(agenda.listed.len(), there.len(), "{screen}");
    for drawn in page.targets() {
        let Target::Row(row) = drawn.target else {
            continue;
        };
        let id = agenda.listed[row].id.to_string();
        let one = there.iter().find(|one| one.id() == id).unwrap();
        let (first, last) = one.first().zip(one.last()).unwrap();
        let (nth, days) = ((day - first).num_days() + 1, (last - first).num_days() + 1);
        let text = drawn.rows.concat();
        let mut words = text.trim_matches([' ', '▸']).split_whitespace();
        let hour = match (first < day, slow::text(one.file(), "starts_at")) {
            (true, _) if days < 10 => format!("→{nth}/{days}"),
            // What has no room is not cut in a number.
            (true, _) if nth < 10 && days < 100 => format!("→{nth}/{days}"),
            (true, _) => format!("→{nth}"),
            (false, "") => "–".to_owned(),
            (false, hour) => hour.to_owned(),
        };
        assert_eq!(words.next(), Some(hour.as_str()), "{text}\n{screen}");
        let long = format!("day {nth} of {days} ");
        assert_eq!(text.contains(&long), days > 1, "{long}: {text}\n{screen}");
        let came = one.participants();
        let people = match (came, one.status()) {
            (0, status) if status != "held" => " – ".to_owned(),
            (1, _) => " 1 participant ".to_owned(),
            (many, _) => format!(" {many} participants "),
        };
        assert!(text.contains(&people), "{people}: {text}\n{screen}");
    }
}

/// What needs somebody, in the whole time.
fn notes(page: &Page, spot: usize, wanted: usize) {
    let found = page
        .targets()
        .find(|one| one.target == Target::Figure(0, spot));
    let said = found.map(|found| found.rows.concat());
    let words = said.as_deref().unwrap_or("0").split_whitespace();
    let number = words.filter_map(|word| word.parse::<usize>().ok()).next();
    assert_eq!(number, Some(wanted), "{}", page.text());
}

fn is_on(one: &Session, day: NaiveDate) -> bool {
    let days = one.first().zip(one.last());
    days.is_some_and(|(first, last)| first <= day && day <= last)
}

/// The sum beside the number of the day, and a line for each session as far as there is room.
fn of_month(rows: &[String], day: NaiveDate, there: &[&Session], screen: &str) {
    let marks = ['■', '□', '×'];
    let head: String = rows[0]
        .chars()
        .filter(|letter| !"─[]!·".contains(*letter))
        .collect();
    let mut words = head.split_whitespace();
    assert_eq!(
        words.next(),
        Some(day.day().to_string().as_str()),
        "{day}\n{screen}"
    );
    let mut lines = Vec::new();
    let mut more = 0;
    for row in rows[1..].iter().map(|row| row.trim()) {
        match row.chars().next() {
            Some(mark) if marks.contains(&mark) || mark == '→' => {
                let last = row.split_whitespace().next_back().unwrap();
                lines.push((mark, last.parse().unwrap_or(0)));
            }
            Some('a') => {
                more += row
                    .split_whitespace()
                    .nth(1)
                    .unwrap()
                    .parse::<usize>()
                    .unwrap()
            }
            _ => {}
        }
    }
    assert_eq!(lines.len() + more, there.len(), "{day}\n{screen}");
    let wanted = tally(there.iter().copied());
    if let Some(sums) = words.next() {
        let mut found = [0; 3];
        let mut number = String::new();
        for letter in sums.chars() {
            match marks.iter().position(|mark| *mark == letter) {
                Some(at) => found[at] = std::mem::take(&mut number).parse().unwrap(),
                None => number.push(letter),
            }
        }
        assert_eq!(found, wanted, "{day}\n{screen}");
    } else {
        assert!(there.len() < 2, "{day}\n{screen}");
    }
    if more == 0 {
        let mark = |one: &&Session| match one.first() == Some(day) {
            true => (marks[state_of(one)], one.participants()),
            false => ('→', one.participants()),
        };
        let mut marked: Vec<(char, u64)> = there.iter().map(mark).collect();
        marked.sort();
        lines.sort();
        assert_eq!(lines, marked, "{day}\n{screen}");
    }
}
