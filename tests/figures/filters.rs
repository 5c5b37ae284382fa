//! Filters as they are typed, and by what they say which sessions each takes.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};

use super::book::Book;
use super::finder;
use super::program::{Bench, without};
use super::slow::{self, NOT_STATED, Session};
use super::{by_id, must_add_up, places, same, with_sorted_parts};

/// Which sessions a filter takes.
type Takes = Box<dyn Fn(&Session) -> bool>;

/// Which municipalities a filter of places takes, by their codes.
type Lies = Box<dyn Fn(&str) -> bool>;

/// A filter.
pub struct Choice {
    /// As it is typed.
    pub text: String,
    takes: Takes,
    lies: Option<Lies>,
}

impl Choice {
    fn new(text: String, takes: impl Fn(&Session) -> bool + 'static) -> Self {
        Self {
            text,
            takes: Box::new(takes),
            lies: None,
        }
    }

    /// The sessions that it takes.
    pub fn of<'a>(&self, all: &[Session<'a>]) -> Vec<Session<'a>> {
        all.iter()
            .filter(|one| (self.takes)(one))
            .copied()
            .collect()
    }

    /// Whether it asks for days.
    pub fn is_of_time(&self) -> bool {
        let keys = ["from", "to", "ended", "month", "year", "week"];
        let key = self.text.split_once(':').map_or("", |(key, _)| key);
        keys.contains(&key)
    }

    /// Whether it is words without a key, which may speak of anything.
    pub fn is_of_words(&self) -> bool {
        !self.text.contains(':')
    }

    /// Whether it asks for places, and for nothing else.
    pub fn is_of_places(&self) -> bool {
        self.lies.is_some()
    }

    /// The logbook with those municipalities alone that it takes.
    pub fn narrowed(&self, logbook: &Value) -> Value {
        let mut logbook = logbook.clone();
        if let (Some(lies), Some(listed)) = (&self.lies, logbook["municipalities"].as_array_mut()) {
            listed.retain(|one| lies(slow::text(one, "code")));
        }
        logbook
    }
}

/// Filters by everything that can be asked for, of codes that some sessions have.
pub fn choices(book: &Book) -> Vec<Choice> {
    let all = slow::sessions(book);
    let mut choices = Vec::new();
    let mut by_code = |key: &'static str, codes: fn(&Session) -> Vec<String>| {
        let used: BTreeSet<String> = all.iter().flat_map(codes).collect();
        let used = used.into_iter().filter(|code| !code.is_empty());
        for code in used {
            let text = format!("{key}:{code}");
            choices.push(Choice::new(text, move |one| codes(one).contains(&code)));
        }
    };
    by_code("status", |one| vec![one.status().to_owned()]);
    by_code("kind", |one| vec![one.kind().to_owned()]);
    by_code("type", |one| one.trainer_types());
    by_code("topic", |one| one.codes("topics"));
    by_code("method", |one| one.codes("methods"));
    by_code("language", |one| one.codes("languages"));
    by_code("by", |one| one.trainers());
    by_code("role", |one| {
        one.cells().into_iter().map(|cell| cell.role).collect()
    });
    by_code("sex", |one| {
        one.cells().into_iter().map(|cell| cell.sex).collect()
    });
    by_code("age", |one| {
        one.cells().into_iter().map(|cell| cell.age).collect()
    });
    by_code("group", |one| {
        one.groups().into_iter().map(|group| group.0).collect()
    });
    by_code("document", |one| {
        one.documents().into_iter().map(str::to_owned).collect()
    });
    // A title is text; a word of the filter is looked for in it.
    if all
        .iter()
        .any(|one| slow::text(one.file(), "title") == "Jol")
    {
        let takes = |one: &Session| slow::text(one.file(), "title") == "Jol";
        choices.push(Choice::new("Jol".to_owned(), takes));
    }
    of_amounts(&mut choices);
    of_time(&all, &mut choices);
    of_places(&all, &mut choices);
    choices
}

/// What is not stated, what is there several times over, yes and no.
fn of_amounts(choices: &mut Vec<Choice>) {
    let mut add = |text: &str, takes: fn(&Session) -> bool| {
        choices.push(Choice::new(text.to_owned(), takes));
    };
    add("type:several", |one| one.trainer_types().len() > 1);
    add("type:\"not stated\"", |one| one.trainer_types().is_empty());
    add("topic:\"not stated\"", |one| one.codes("topics").is_empty());
    add("sex:\"not stated\"", |one| {
        one.cells().iter().any(|cell| cell.sex == NOT_STATED)
    });
    add("tested:yes", |one| one.knowledge().2 > 0);
    add("names:yes", |one| !one.present().is_empty());
    add("differ:yes", |one| one.disagrees());
    add("month:\"not stated\"", |one| one.first().is_none());
}

/// `from:` and `to:` take what goes on in the days between; a span takes what begins in it.
fn of_time(all: &[Session], choices: &mut Vec<Choice>) {
    let days: BTreeSet<NaiveDate> = all.iter().filter_map(Session::first).collect();
    let Some(day) = days.iter().nth(days.len() / 2).copied() else {
        return;
    };
    let typed = day.format("%d.%m.%Y");
    let mut add = |text: String, takes: Takes| {
        choices.push(Choice {
            text,
            takes,
            lies: None,
        });
    };
    let begins = move |is: fn(NaiveDate, NaiveDate) -> bool| -> Takes {
        Box::new(move |one| one.first().is_some_and(|first| is(first, day)))
    };
    add(
        format!("from:{typed}"),
        Box::new(move |one| one.last().is_some_and(|last| last >= day)),
    );
    add(format!("to:{typed}"), begins(|first, day| first <= day));
    add(
        format!("ended:{typed}"),
        Box::new(move |one| one.last().is_some_and(|last| last <= day)),
    );
    let month = |day: NaiveDate| (day.year(), day.month());
    let first = day.with_day(1).unwrap();
    let last = (first + Days::new(31)).with_day(1).unwrap() - Days::new(1);
    add(
        format!("month:{}", day.format("%m.%Y")),
        Box::new(move |one| one.first().is_some_and(|first| month(first) == month(day))),
    );
    add(
        format!(
            "from:{} to:{}",
            first.format("%d.%m.%Y"),
            last.format("%d.%m.%Y")
        ),
        Box::new(move |one| {
            let days = one.first().zip(one.last());
            days.is_some_and(|days| days.0 <= last && days.1 >= first)
        }),
    );
    add(
        format!("year:{}", day.year()),
        begins(|first, day| first.year() == day.year()),
    );
    add(
        format!("week:{typed}"),
        begins(|first, day| slow::monday(first) == slow::monday(day)),
    );
}

fn of_places(all: &[Session], choices: &mut Vec<Choice>) {
    let mut add = |text: String, takes: Takes, lies: Lies| {
        choices.push(Choice {
            text,
            takes,
            lies: Some(lies),
        });
    };
    let around: BTreeSet<_> = all.iter().map(Session::around).collect();
    let oblasts: BTreeSet<&str> = around.iter().map(|around| around.1).collect();
    for oblast in oblasts.into_iter().filter(|code| !code.is_empty()) {
        add(
            format!("oblast:{oblast}"),
            Box::new(move |one| one.around().1 == oblast),
            Box::new(move |code| slow::around(code).1 == oblast),
        );
    }
    let districts: BTreeSet<&str> = around.iter().map(|around| around.0).collect();
    for district in districts
        .into_iter()
        .filter(|code| !code.is_empty())
        .take(2)
    {
        add(
            format!("district:{district}"),
            Box::new(move |one| one.around().0 == district),
            Box::new(move |code| slow::around(code).0 == district),
        );
    }
    let codes: BTreeSet<String> = all.iter().map(|one| one.place().0.to_owned()).collect();
    for code in codes.into_iter().filter(|code| !code.is_empty()).take(2) {
        let own = code.clone();
        add(
            format!("place:={code}"),
            Box::new(move |one| one.place().0 == code),
            Box::new(move |code| code == own),
        );
    }
}

/// What a filter takes is what its words say, in every figure.
pub fn all(book: &Book, from: usize, number: usize) {
    let bench = Bench::of(book);
    let sessions = slow::sessions(book);
    let choices = choices(book);
    // Not all of them each time: they come in turn.
    let begun = if choices.is_empty() {
        0
    } else {
        from % choices.len()
    };
    for choice in choices
        .iter()
        .cycle()
        .skip(begun)
        .take(number.min(choices.len()))
    {
        one(&bench, book, choice, &sessions);
    }
}

fn one(bench: &Bench, book: &Book, choice: &Choice, sessions: &[Session]) {
    let filter = choice.text.as_str();
    let taken = choice.of(sessions);
    let asks = |command: &[&str]| bench.asks(&[command, &["--filter", filter]].concat());
    let found = without(asks(&["list"]), &["name", "problems"]);
    same(&by_id(&found), &by_id(&slow::lines(&taken).into()), filter);
    let found = asks(&["summary"]);
    must_add_up(&found);
    let found = without(found, &["name", "problems"]);
    let narrowed = choice.narrowed(&book.logbook);
    same(&found, &slow::summary(&narrowed, &taken), filter);
    let found = with_sorted_parts(without(asks(&["coverage"]), &["name"]));
    let wanted = without(
        places::coverage_under(&narrowed, sessions, &taken, places::MARGIN),
        &["name"],
    );
    same(&found, &with_sorted_parts(wanted), filter);
    // What is to be reached is said of all sessions of a municipality.
    let mut wanted = finder::all(book, chrono::Utc::now().date_naive(), 100);
    let ids: BTreeSet<&str> = taken.iter().map(Session::id).collect();
    let listed = slow::list(&narrowed, "municipalities").iter();
    let listed: BTreeSet<&str> = listed.map(|one| slow::text(one, "code")).collect();
    wanted.retain(|one| match one.is_of_session() {
        true => ids.contains(one.about.as_str()),
        false => choice.is_of_places() && listed.contains(one.about.as_str()),
    });
    finder::must_be(
        &finder::told(&asks(&["check", "--not-stated", "100"])),
        &wanted,
    );
    let table = asks(&["table", "--rows", "kind", "--measure", "participants"]);
    let held = slow::held(&taken);
    let people: u64 = held.iter().map(Session::participants).sum();
    assert_eq!(
        (&table["sessions"], &table["total"]),
        (&json!(held.len()), &json!(people)),
        "{filter}"
    );
}
