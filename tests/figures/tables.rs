//! Cross tables, counted slowly: for every figure all sessions are gone through once more.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::slow::{NOT_STATED, Session, held, monday};

/// What a row or a column is about; nothing for what is not stated.
pub type Key = Option<String>;

/// One condition: a dimension, and what is asked for in it.
pub type Condition<'a> = (&'a str, &'a Key);

/// People of a kind in one session, as far as the conditions can tell them apart.
struct People {
    role: String,
    sex: String,
    age: String,
    group: Key,
    count: u64,
}

const OF_PEOPLE: [&str; 4] = ["role", "sex", "age", "group"];

/// The sessions that a table of these dimensions counts.
pub fn counted<'a>(all: &[Session<'a>], dimensions: &[&str]) -> Vec<Session<'a>> {
    match dimensions.contains(&"status") {
        true => all.to_vec(),
        false => held(all),
    }
}

/// What stands in a dimension of a table.
pub fn keys(sessions: &[Session], dimension: &str, table: &[&str]) -> BTreeSet<Key> {
    // Groups may be of a sex that the grid does not have.
    let is_by_group = dimension == "sex" && table.contains(&"group");
    let keys = sessions.iter().flat_map(|one| match dimension {
        _ if OF_PEOPLE.contains(&dimension) => {
            let mut all = people(one, dimension == "group");
            if is_by_group {
                all.extend(people(one, true));
            }
            all.iter().map(|one| person(one, dimension)).collect()
        }
        _ => under(one, dimension),
    });
    keys.collect()
}

/// Under what a session stands.
fn under(session: &Session, dimension: &str) -> Vec<Key> {
    let stated = |word: &str| (!word.is_empty()).then(|| word.to_owned());
    let time = |say: &dyn Fn(chrono::NaiveDate) -> String| vec![session.first().map(say)];
    let quarter = |day: chrono::NaiveDate| format!("{}-Q{}", day.year(), day.month0() / 3 + 1);
    let several = match dimension {
        "oblast" => return vec![stated(session.around().1)],
        "district" => return vec![stated(session.around().0)],
        "municipality" => return vec![stated(session.municipality())],
        "kind" => return vec![stated(session.kind())],
        "status" => return vec![stated(session.status())],
        "year" => return time(&|day| day.format("%Y").to_string()),
        "quarter" => return time(&quarter),
        "month" => return time(&|day| day.format("%Y-%m").to_string()),
        "week" => return time(&|day| monday(day).to_string()),
        "trainer-type" => session.trainer_types(),
        "trainer" => session.trainers(),
        "topic" => session.codes("topics"),
        "method" => session.codes("methods"),
        "language" => session.codes("languages"),
        "document-kind" => {
            let kinds: BTreeSet<Key> = session.documents().into_iter().map(stated).collect();
            return match kinds.is_empty() {
                true => vec![None],
                false => kinds.into_iter().collect(),
            };
        }
        _ => panic!("{dimension}"),
    };
    match several.is_empty() {
        true => vec![None],
        false => several.into_iter().map(Some).collect(),
    }
}

fn people(session: &Session, by_group: bool) -> Vec<People> {
    let groups = session.groups();
    if by_group && !groups.is_empty() {
        let groups = groups.into_iter().map(|(group, sex, count)| People {
            role: String::new(),
            age: String::new(),
            sex,
            group: Some(group),
            count,
        });
        return groups.collect();
    }
    let cells = session.cells().into_iter().map(|cell| People {
        role: cell.role,
        sex: cell.sex,
        age: cell.age,
        group: None,
        count: cell.count,
    });
    let mut people: Vec<People> = cells.collect();
    if by_group && people.is_empty() {
        // A session of which nothing is counted states no group either, and stands there alone.
        people.push(People {
            role: String::new(),
            sex: String::new(),
            age: String::new(),
            group: None,
            count: 0,
        });
    }
    people
}

fn person(people: &People, dimension: &str) -> Key {
    let word = match dimension {
        "role" => &people.role,
        "sex" => &people.sex,
        "age" => &people.age,
        _ => return people.group.clone(),
    };
    (word != NOT_STATED).then(|| word.clone())
}

/// The figure of the sessions and people to whom all conditions apply; nothing where nothing would
/// have to be divided by.
pub fn figure(sessions: &[Session], conditions: &[Condition], measure: &str) -> Option<f64> {
    let of_people = |one: &&Condition| OF_PEOPLE.contains(&one.0);
    let asks_people = conditions.iter().any(|one| of_people(&one));
    let by_group = conditions.iter().any(|one| one.0 == "group");
    let mut taken = Vec::new();
    let (mut women, mut men, mut others, mut all) = (0, 0, 0, 0);
    for session in sessions {
        let mut of_session = conditions.iter().filter(|one| !of_people(one));
        if !of_session.all(|(dimension, key)| under(session, dimension).contains(key)) {
            continue;
        }
        let mut people = people(session, by_group);
        people.retain(|one| {
            let mut asked = conditions.iter().filter(of_people);
            asked.all(|(dimension, key)| person(one, dimension) == **key)
        });
        if asks_people && people.is_empty() {
            continue;
        }
        taken.push(session);
        for one in people {
            all += one.count;
            match one.sex.as_str() {
                "female" => women += one.count,
                "male" => men += one.count,
                "other" => others += one.count,
                _ => {}
            }
        }
    }
    let part = |one: f64, of: f64| (of > 0.0).then(|| one / of);
    let document_kind = conditions.iter().find(|one| one.0 == "document-kind");
    let documents = |one: &&Session| {
        let documents = one.documents().into_iter().filter(|kind| {
            document_kind.is_none_or(|(_, key)| key.as_deref().unwrap_or("") == *kind)
        });
        documents.count() as f64
    };
    let tested = || {
        taken.iter().filter_map(|one| match one.knowledge() {
            (Some(before), Some(after), tested) => Some((after - before, tested as f64)),
            _ => None,
        })
    };
    match measure {
        "sessions" => Some(taken.len() as f64),
        "participants" => Some(all as f64),
        "women" => Some(women as f64),
        "men" => Some(men as f64),
        "women-share" => part(women as f64, (women + men + others) as f64),
        "hours" => Some(taken.iter().filter_map(|one| one.hours()).sum()),
        "average" => part(all as f64, taken.len() as f64),
        "municipalities" => {
            let places = taken.iter().map(|one| (one.place().0, one.municipality()));
            let places: BTreeSet<_> = places.filter(|place| !place.1.is_empty()).collect();
            Some(places.len() as f64)
        }
        "documents" => Some(taken.iter().map(documents).sum()),
        "knowledge" => part(
            tested().map(|(gain, tested)| gain * tested).sum(),
            tested().map(|(_, tested)| tested).sum(),
        ),
        _ => panic!("{measure}"),
    }
}

/// How many sessions stand behind a figure.
pub fn behind(sessions: &[Session], conditions: &[Condition]) -> f64 {
    figure(sessions, conditions, "sessions").unwrap()
}
