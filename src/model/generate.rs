//! Random records for property tests. Values come from small pools, so that they meet; `Hand`
//! says whether the form could have written them, or only a careless program.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

use super::attendance::{Attendance, Cell, Count, GroupCount, Page};
use super::code::{Code, CodeList};
use super::filter::{Amount, Key, Vocabulary};
use super::logbook::{Logbook, PlaceNames, ProgrammeMunicipality, Target};
use super::people::{People, Person};
use super::record::Extra;
use super::rows::{ListId, Row};
use super::schema::known_codes;
use super::session::{Document, FollowUp, Knowledge, Municipality, Session, Stamp, Trainer, Voice};
use super::value::{Date, PersonId, SessionId, Time};

/// Who wrote a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// The form: a code stands once in a list, a cell once in the grid, and nothing is empty.
    Careful,
    /// Any program: codes twice or empty, the same cell twice, rows of 0.
    Careless,
}

/// Municipalities of the two oblasts, of the capital, a district, one that the logbook may add to
/// a district, one that lies nowhere, and none.
pub const PLACES: [&str; 9] = [
    "41703225853000",
    "41703220856000",
    "41702205850000",
    "41702410000000",
    "41711000000000",
    "41703225000000",
    "41703225999001",
    "our-own",
    "",
];

/// The words of a filter that is typed by the ids of keys and by codes.
#[derive(Debug)]
pub struct Ids;

impl Vocabulary for Ids {
    fn knows(&self, _key: Key, _texts: &[String]) -> bool {
        true
    }

    fn key(&self, word: &str) -> Option<Key> {
        Key::ALL.into_iter().find(|key| key.id() == word)
    }

    fn names(&self, _list: CodeList, _code: &str) -> Vec<String> {
        Vec::new()
    }

    fn place_names(&self, _code: &str) -> Vec<String> {
        Vec::new()
    }

    fn amount(&self, _value: &str) -> Option<Amount> {
        None
    }

    fn month(&self, _word: &str) -> Option<u32> {
        None
    }

    fn other_layouts(&self, _text: &str) -> Vec<String> {
        Vec::new()
    }
}

/// The id of the session with a number.
pub fn id(number: u128) -> SessionId {
    SessionId(Uuid::from_u128(number))
}

/// A code of a list, or one that nobody has defined.
pub fn code(list: CodeList, hand: Hand) -> BoxedStrategy<Code> {
    let mut codes = known_codes(list);
    codes.push("of-our-own");
    if hand == Hand::Careless {
        codes.extend(["", "Нет такого"]);
    }
    select(codes).prop_map(str::to_owned).boxed()
}

fn codes(list: CodeList, hand: Hand) -> impl Strategy<Value = Vec<Code>> {
    vec(code(list, hand), 0..5).prop_map(move |mut codes| {
        if hand == Hand::Careful {
            let mut seen = Vec::new();
            codes.retain(|code| {
                !seen.contains(code) && {
                    seen.push(code.clone());
                    true
                }
            });
        }
        codes
    })
}

/// A day of the winter of the founding campaign.
pub fn date() -> impl Strategy<Value = Date> {
    let first = chrono::NaiveDate::from_ymd_opt(2019, 10, 25).unwrap();
    (0_u64..120).prop_map(move |days| Date(first + chrono::Days::new(days)))
}

fn time() -> impl Strategy<Value = Time> {
    (0_u32..24, 0_u32..60)
        .prop_map(|(hour, minute)| Time(chrono::NaiveTime::from_hms_opt(hour, minute, 0).unwrap()))
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[а-яөүң A-Z,.-]{1,12}",
        any::<String>()
    ]
}

/// A share or a number of hours, from 0 to a largest.
fn decimal(most: f64) -> impl Strategy<Value = f64> {
    prop_oneof![
        (0_u32..=24).prop_map(move |part| most * f64::from(part) / 24.0),
        0.0..=most
    ]
}

fn count(hand: Hand) -> std::ops::Range<u32> {
    match hand {
        Hand::Careful => 1..30,
        Hand::Careless => 0..30,
    }
}

/// A cell of the grid.
pub fn cell(hand: Hand) -> impl Strategy<Value = Cell> {
    (
        code(CodeList::Role, hand),
        code(CodeList::Sex, hand),
        code(CodeList::Age, hand),
    )
        .prop_map(|(role, sex, age)| Cell { role, sex, age })
}

fn attendance(hand: Hand) -> impl Strategy<Value = Attendance> {
    let counts = vec(
        (cell(hand), count(hand)).prop_map(|(cell, count)| Count::new(cell, count)),
        0..8,
    );
    (
        option::of(0_u32..60),
        counts,
        vec(group(hand), 0..4),
        vec(page(), 0..3),
        words(),
    )
        .prop_map(move |(headcount, counts, groups, pages, note)| {
            let mut attendance = Attendance {
                headcount,
                counts,
                groups,
                pages,
                note,
                extra: Extra::default(),
            };
            if hand == Hand::Careful {
                attendance.settle();
            }
            attendance
        })
}

fn group(hand: Hand) -> impl Strategy<Value = GroupCount> {
    (
        code(CodeList::Group, hand),
        code(CodeList::Sex, hand),
        count(hand),
    )
        .prop_map(|(group, sex, count)| GroupCount {
            group,
            sex,
            count,
            extra: Extra::default(),
        })
}

fn page() -> impl Strategy<Value = Page> {
    (1_u32..9, option::of(0_u32..30), option::of(0_u32..30)).prop_map(
        |(page, signatures, women)| Page {
            signatures,
            women,
            ..Page::new(page)
        },
    )
}

fn trainer(hand: Hand) -> impl Strategy<Value = Trainer> {
    (
        words(),
        code(CodeList::TrainerType, hand),
        code(CodeList::Part, hand),
    )
        .prop_map(|(name, kind, part)| Trainer {
            name,
            kind,
            part,
            extra: Extra::default(),
        })
}

fn document(hand: Hand) -> impl Strategy<Value = Document> {
    (
        code(CodeList::DocumentKind, hand),
        words(),
        words(),
        words(),
    )
        .prop_map(|(kind, title, finding, recommendation)| Document {
            kind,
            title,
            finding,
            recommendation,
            extra: Extra::default(),
        })
}

fn voice(hand: Hand) -> impl Strategy<Value = Voice> {
    let consent = option::of(any::<bool>());
    (
        words(),
        code(CodeList::Role, hand),
        code(CodeList::Language, hand),
        consent,
    )
        .prop_map(|(text, role, language, may_publish)| Voice {
            text,
            role,
            language,
            may_publish,
            extra: Extra::default(),
        })
}

fn follow_up() -> impl Strategy<Value = FollowUp> {
    (
        words(),
        words(),
        option::of(date()),
        option::of(any::<bool>()),
    )
        .prop_map(|(action, who, due, done)| FollowUp {
            action,
            who,
            due,
            done,
            extra: Extra::default(),
        })
}

/// A row of any list.
pub fn row(hand: Hand) -> impl Strategy<Value = Row> {
    select(ListId::ALL.to_vec()).prop_flat_map(move |list| match list {
        ListId::Trainers => trainer(hand).prop_map(Row::Trainer).boxed(),
        ListId::Groups => group(hand).prop_map(Row::Group).boxed(),
        ListId::Pages => page().prop_map(Row::Page).boxed(),
        ListId::Documents => document(hand).prop_map(Row::Document).boxed(),
        ListId::Voices => voice(hand).prop_map(Row::Voice).boxed(),
        ListId::FollowUp => follow_up().prop_map(Row::FollowUp).boxed(),
    })
}

fn knowledge() -> impl Strategy<Value = Option<Knowledge>> {
    (
        option::of(decimal(100.0)),
        option::of(decimal(100.0)),
        option::of(0_u32..40),
    )
        .prop_map(|(before, after, tested)| {
            let knowledge = Knowledge {
                before,
                after,
                tested,
                extra: Extra::default(),
            };
            (knowledge != Knowledge::default()).then_some(knowledge)
        })
}

fn municipality() -> impl Strategy<Value = Municipality> {
    (select(PLACES.to_vec()), select(vec!["", "Масы", "Сакалды"])).prop_map(|(code, name)| {
        Municipality {
            code: code.to_owned(),
            name: name.to_owned(),
            extra: Extra::default(),
        }
    })
}

/// A session with the id 1.
pub fn session(hand: Hand) -> impl Strategy<Value = Session> {
    let what = (
        words(),
        code(CodeList::Kind, hand),
        prop_oneof![2 => Just("held".to_owned()), 1 => code(CodeList::Status, hand)],
        codes(CodeList::Language, hand),
        codes(CodeList::Topic, hand),
        codes(CodeList::Method, hand),
    );
    let when = (
        option::weighted(0.9, date()),
        option::weighted(0.3, date()),
        option::of(time()),
        option::of(decimal(12.0)),
        municipality(),
        words(),
    );
    let lists = (
        vec(trainer(hand), 0..4),
        attendance(hand),
        knowledge(),
        vec(document(hand), 0..3),
        vec(voice(hand), 0..3),
        vec(follow_up(), 0..3),
        words(),
    );
    (what, when, lists).prop_map(|(what, when, lists)| {
        let (title, kind, status, languages, topics, methods) = what;
        let (starts_on, ends_on, starts_at, hours, municipality, venue) = when;
        let (trainers, attendance, knowledge, documents, voices, follow_up, notes) = lists;
        Session {
            title,
            kind,
            status,
            starts_on,
            ends_on,
            starts_at,
            hours,
            municipality,
            venue,
            languages,
            trainers,
            topics,
            methods,
            attendance,
            knowledge,
            documents,
            voices,
            follow_up,
            notes,
            ..Session::new(id(1), Stamp::default())
        }
    })
}

/// The people on a sheet: their marks, and what the grid counts them by.
pub fn people() -> impl Strategy<Value = People> {
    let marks = [
        "present",
        "late",
        "left_early",
        "absent",
        "excused",
        "",
        "x",
    ];
    let person = (
        select(marks.to_vec()),
        code(CodeList::Role, Hand::Careless),
        code(CodeList::Sex, Hand::Careless),
        option::of(1930_u32..2025),
        option::weighted(0.2, 0_u32..130),
        option::of(0_u128..20),
    );
    vec(person, 0..40).prop_map(|people| {
        let people = people
            .into_iter()
            .map(|(status, role, sex, birth_year, age, person)| Person {
                person: person.map(|number| PersonId(Uuid::from_u128(number))),
                status: status.to_owned(),
                role,
                sex,
                birth_year,
                age,
                ..Person::default()
            });
        People {
            people: people.collect(),
            ..People::new(id(1))
        }
    })
}

/// A logbook with some of the places, some of them twice, and with targets for some.
pub fn logbook() -> impl Strategy<Value = Logbook> {
    let target = option::of(Just(Target {
        sessions: Some(1),
        participants: None,
        extra: Extra::default(),
    }));
    let municipality =
        (select(PLACES.to_vec()), target).prop_map(|(code, target)| ProgrammeMunicipality {
            code: code.to_owned(),
            name: PlaceNames::default(),
            target,
            profile: None,
            extra: Extra::default(),
        });
    vec(municipality, 0..8).prop_map(|municipalities| Logbook {
        municipalities,
        ..Logbook::default()
    })
}

/// Sessions of different ids, each with its sheet where names are kept.
pub fn sessions() -> impl Strategy<Value = Vec<(Session, Option<People>)>> {
    let one = (session(Hand::Careless), option::weighted(0.4, people()));
    vec(one, 0..9).prop_map(|mut sessions| {
        for ((session, people), number) in sessions.iter_mut().zip(1..) {
            session.id = id(number);
            if let Some(people) = people {
                people.session = session.id;
            }
        }
        sessions
    })
}
