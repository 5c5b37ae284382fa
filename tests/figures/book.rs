//! Logbooks that nobody would keep and everybody might: made as JSON alone, without any type of the
//! program, and written to a folder as files.

use std::fmt;
use std::fs;
use std::path::Path;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};

/// Places with their districts and oblasts, as the classifier has them: two oblasts, a town that
/// lies in no district, codes that the program does not know, names without a code, and nothing.
pub const PLACES: [(&str, &str, &str, &str); 12] = [
    ("41702205850000", "", "41702205000000", "41702000000000"),
    ("41702210815000", "", "41702210000000", "41702000000000"),
    ("41703225853000", "", "41703225000000", "41703000000000"),
    ("41703215836000", "", "41703215000000", "41703000000000"),
    ("41702420000010", "", "", "41702000000000"),
    ("41703225999000", "Жаңы", "41703225000000", "41703000000000"),
    ("41703225000000", "", "41703225000000", "41703000000000"),
    ("41703000000000", "", "", "41703000000000"),
    ("kara-bulak", "Кара-Булак", "", ""),
    ("", "Кара-Булак", "", ""),
    ("", "Ак-Терек", "", ""),
    ("", "", "", ""),
];

/// A logbook as its files.
#[derive(Clone)]
pub struct Book {
    /// `logbook.json`.
    pub logbook: Value,
    /// Each session, and the lines of its sheet where there is one.
    pub sessions: Vec<(Value, Option<Value>)>,
}

impl fmt::Debug for Book {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}", self.logbook)?;
        let mut files = self.sessions.iter();
        files.try_for_each(|(session, people)| match people {
            Some(people) => write!(out, "\n{session}\n  {people}"),
            None => write!(out, "\n{session}"),
        })
    }
}

impl Book {
    /// A logbook of its own with these sessions.
    pub fn new(mut logbook: Map<String, Value>, sessions: Vec<(Value, Option<Value>)>) -> Self {
        logbook.insert("format".into(), json!(1));
        logbook.insert("id".into(), json!("016e6e6f-3460-77c8-9812-6a0f78c157bc"));
        let sessions = (0..).zip(sessions).map(|(number, (mut session, people))| {
            let id = format!("02000000-0000-7000-8000-{number:012}");
            session["format"] = json!(1);
            session["id"] = json!(id);
            let sheet = |people| json!({ "format": 1, "session": id, "people": people });
            (session, people.map(sheet))
        });
        Self {
            sessions: sessions.collect(),
            logbook: logbook.into(),
        }
    }

    /// The logbook in a folder, as another program would have left it.
    pub fn read(folder: &Path) -> Self {
        let read = |path: &Path| serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let entries = fs::read_dir(folder.join("sessions")).unwrap();
        let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let session = |file: &std::path::PathBuf| {
            let people = folder.join("people").join(file.file_name().unwrap());
            (read(file), people.exists().then(|| read(&people)))
        };
        Self {
            logbook: read(&folder.join("logbook.json")),
            sessions: files.iter().map(session).collect(),
        }
    }

    /// The same logbook where another program has written a sex that is not on the list.
    pub fn with_an_unheard_sex(&self) -> Self {
        let text = serde_json::to_string(&self.sessions).unwrap();
        let text = text.replace("\"sex\":\"other\"", "\"sex\":\"unheard\"");
        Self {
            logbook: self.logbook.clone(),
            sessions: serde_json::from_str(&text).unwrap(),
        }
    }

    /// Writes the files.
    pub fn write(&self, folder: &Path) {
        let put = |name: String, value: &Value| {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, serde_json::to_string_pretty(value).unwrap() + "\n").unwrap();
        };
        fs::create_dir_all(folder.join("sessions")).unwrap();
        put("logbook.json".into(), &self.logbook);
        for (session, people) in &self.sessions {
            let id = session["id"].as_str().unwrap();
            put(format!("sessions/{id}.json"), session);
            if let Some(people) = people {
                put(format!("people/{id}.json"), people);
            }
        }
    }
}

/// Any logbook, of up to a dozen sessions. In some of them every other session was a year earlier.
pub fn books() -> impl Strategy<Value = Book> {
    let sessions = vec((session(), option::of(people())), 0..12);
    (logbook(), sessions, prop::bool::weighted(0.3)).prop_map(|(logbook, mut sessions, is_long)| {
        for (session, _) in sessions.iter_mut().step_by(2).filter(|_| is_long) {
            a_year_earlier(session);
        }
        Book::new(logbook, sessions)
    })
}

fn a_year_earlier(session: &mut Value) {
    for key in ["starts_on", "ends_on"] {
        let day = session[key].as_str().map(str::parse::<chrono::NaiveDate>);
        if let Some(Ok(day)) = day {
            session[key] = json!((day - chrono::Months::new(12)).to_string());
        }
    }
}

/// An object without what is unknown.
fn object(pairs: Vec<(&str, Option<Value>)>) -> Value {
    let known = pairs
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(known.collect())
}

fn day() -> impl Strategy<Value = chrono::NaiveDate> {
    // Two months around the turn of a year, so that weeks, quarters and years are told apart too.
    let first = chrono::NaiveDate::from_ymd_opt(2019, 11, 18).unwrap();
    (0u64..75).prop_map(move |days| first + chrono::Days::new(days))
}

fn session() -> impl Strategy<Value = Value> {
    (
        (
            select(vec![
                "held",
                "held",
                "held",
                "held",
                "held",
                "planned",
                "postponed",
                "cancelled",
            ]),
            select(vec!["initial", "refresher", "training_of_trainers", ""]),
            option::weighted(0.9, day()),
            // Now and then the end stands before the start, which is nonsense.
            option::weighted(0.3, prop_oneof![12 => 0i64..40, 1 => -3i64..0]),
            option::of((8u32..18, select(vec![0u32, 15, 30]))),
            option::weighted(0.8, prop_oneof![9 => 1u32..16, 1 => 40u32..120]),
            select(PLACES.to_vec()),
        ),
        (
            subsequence(vec!["ky", "ru", "en"], 0..=3),
            vec(trainer(), 0..4),
            topics(),
            subsequence(
                vec!["municipal-mapping", "legal-review", "discussion", "odd-one"],
                0..=3,
            ),
            knowledge(),
            vec(select(vec!["annual-budget", "report", "own-kind", ""]), 0..4),
            attendance(),
        ),
        (vec(voice(), 0..2), vec(follow_up(), 0..3), select(vec!["", "", "Jol"])),
    )
        .prop_map(|(when, what, (voices, follow_up, title))| {
            let (status, kind, starts, more, at, hours, place) = when;
            let (languages, trainers, topics, methods, knowledge, documents, attendance) = what;
            let ends = starts.zip(more).map(|(day, more)| day + chrono::TimeDelta::days(more));
            let of_kind = |kind: &&str| json!({ "kind": kind, "title": "", "finding": "", "recommendation": "" });
            let documents: Vec<Value> = documents.iter().map(of_kind).collect();
            object(vec![
                ("title", Some(json!(title))),
                ("kind", Some(json!(kind))),
                ("status", Some(json!(status))),
                ("starts_on", starts.map(|day| json!(day.to_string()))),
                ("ends_on", ends.map(|day| json!(day.to_string()))),
                ("starts_at", at.map(|(hour, minute)| json!(format!("{hour:02}:{minute:02}")))),
                ("hours", hours.map(|halves| json!(f64::from(halves) / 2.0))),
                ("municipality", Some(json!({ "code": place.0, "name": place.1 }))),
                ("languages", Some(json!(languages))),
                ("trainers", Some(json!(trainers))),
                ("topics", Some(json!(topics))),
                ("methods", Some(json!(methods))),
                ("attendance", Some(attendance)),
                ("knowledge", knowledge),
                ("documents", Some(json!(documents))),
                ("voices", Some(json!(voices))),
                ("follow_up", Some(json!(follow_up))),
            ])
        })
}

fn voice() -> impl Strategy<Value = Value> {
    let languages = select(vec!["ky", "odd", ""]);
    (select(vec!["", "Жакшы"]), role(), languages).prop_map(
        |(text, role, language)| json!({ "text": text, "role": role, "language": language }),
    )
}

fn follow_up() -> impl Strategy<Value = Value> {
    let due = option::weighted(0.8, day());
    (select(vec!["", "Оңдоо"]), due, option::of(any::<bool>())).prop_map(|(action, due, done)| {
        object(vec![
            ("action", Some(json!(action))),
            ("who", Some(json!(""))),
            ("due", due.map(|day| json!(day.to_string()))),
            ("done", done.map(|done| json!(done))),
        ])
    })
}

/// A page of the paper.
fn page() -> impl Strategy<Value = Value> {
    let number = || option::weighted(0.8, 0u32..6);
    (1u32..4, number(), number()).prop_map(|(page, signatures, women)| {
        object(vec![
            ("page", Some(json!(page))),
            ("signatures", signatures.map(|one| json!(one))),
            ("women", women.map(|one| json!(one))),
        ])
    })
}

/// All topics now and then, so that there is a place where none is missing.
fn topics() -> impl Strategy<Value = Vec<&'static str>> {
    let all = vec![
        "social-diversity",
        "gender-concept",
        "sex-and-gender",
        "gender-discrimination",
        "equality-mechanisms",
        "gender-analysis",
        "inclusive-budgeting",
        "legal-framework",
        "document-analysis",
        "aligning-plans-and-budget",
        "own-topic",
    ];
    let some = vec!["gender-concept", "gender-analysis", "own-topic", "nobodys"];
    prop_oneof![
        4 => subsequence(some, 0..=3),
        1 => Just(all),
    ]
}

fn trainer() -> impl Strategy<Value = Value> {
    let types = vec![
        "gender_expert",
        "knowledge_management_gender_specialist",
        "local_consultant",
        "own_type",
        "",
    ];
    let names = vec!["", "Айгүл", "Бакыт"];
    let parts = vec!["conducted", "took_part", ""];
    (select(names), select(types), select(parts))
        .prop_map(|(name, kind, part)| json!({ "name": name, "type": kind, "part": part }))
}

fn knowledge() -> impl Strategy<Value = Option<Value>> {
    let percent = || option::weighted(0.85, (0u32..=210).prop_map(|half| f64::from(half) / 2.0));
    let of = (percent(), percent(), option::weighted(0.85, 0u32..30));
    option::of(of.prop_map(|(before, after, tested)| {
        object(vec![
            ("before", before.map(|one| json!(one))),
            ("after", after.map(|one| json!(one))),
            ("tested", tested.map(|one| json!(one))),
        ])
    }))
}

/// Words for the sex, among them none.
fn sex() -> impl Strategy<Value = &'static str> {
    select(vec![
        "female",
        "female",
        "female",
        "male",
        "male",
        "male",
        "other",
        "not_stated",
        "",
    ])
}

fn role() -> impl Strategy<Value = &'static str> {
    select(vec![
        "local_authority",
        "councillor",
        "resident",
        "other",
        "not_stated",
        "",
        "own_role",
    ])
}

/// Bands of several profiles: what an older grid counted by stays.
fn band() -> impl Strategy<Value = &'static str> {
    select(vec![
        "0-13",
        "14-28",
        "14-28",
        "29-59",
        "29-59",
        "60+",
        "14-35",
        "36-59",
        "0-14",
        "15-24",
        "25-59",
        "30-34",
        "80+",
        "not_stated",
        "",
    ])
}

fn attendance() -> impl Strategy<Value = Value> {
    let cell = (role(), sex(), band(), 1u32..9).prop_map(
        |(role, sex, age, count)| json!({ "role": role, "sex": sex, "age": age, "count": count }),
    );
    let groups = vec!["disability", "youth", "ethnic_minority", "own_group"];
    let group = (select(groups), sex(), 1u32..6)
        .prop_map(|(group, sex, count)| json!({ "group": group, "sex": sex, "count": count }));
    (
        option::weighted(0.7, 0u32..40),
        vec(cell, 0..7),
        vec(group, 0..4),
        vec(page(), 0..3),
        select(vec!["", "why"]),
    )
        .prop_map(|(headcount, counts, groups, pages, note)| {
            object(vec![
                ("headcount", headcount.map(|one| json!(one))),
                ("counts", Some(json!(counts))),
                ("groups", Some(json!(groups))),
                ("pages", Some(json!(pages))),
                ("note", Some(json!(note))),
            ])
        })
}

fn people() -> impl Strategy<Value = Value> {
    let marks = vec![
        "present",
        "present",
        "late",
        "left_early",
        "absent",
        "excused",
        "",
    ];
    let age = prop_oneof![
        Just((None, None)),
        (8u32..95).prop_map(|age| (Some(age), None)),
        (1930u32..2010).prop_map(|year| (None, Some(year))),
    ];
    let person = (
        select(vec!["", "А.", "Б."]),
        sex(),
        age,
        role(),
        select(marks),
        option::weighted(0.5, 1u32..4),
        option::weighted(0.7, 1u32..4),
    );
    let line = person.prop_map(|(name, sex, (age, year), role, status, who, page)| {
        object(vec![
            ("name", Some(json!(name))),
            ("sex", Some(json!(sex))),
            ("birth_year", year.map(|year| json!(year))),
            ("age", age.map(|age| json!(age))),
            ("role", Some(json!(role))),
            ("groups", Some(json!([]))),
            ("status", Some(json!(status))),
            ("page", page.map(|page| json!(page))),
            (
                "person",
                who.map(|who| json!(format!("03000000-0000-7000-8000-{who:012}"))),
            ),
        ])
    });
    vec(line, 0..12).prop_map(|people| json!(people))
}

fn logbook() -> impl Strategy<Value = Map<String, Value>> {
    let codes: Vec<&str> = PLACES.iter().map(|place| place.0).collect();
    let codes: Vec<&str> = codes.into_iter().filter(|code| !code.is_empty()).collect();
    let number = codes.len();
    let target = (option::of(1u32..4), option::of(0u32..40)).prop_map(|(sessions, people)| {
        object(vec![
            ("sessions", sessions.map(|one| json!(one))),
            ("participants", people.map(|one| json!(one))),
        ])
    });
    let about = (option::of(target), option::of(profile()));
    (
        select(vec![
            "kg-2009",
            "kg-2009",
            "kg-2023",
            "un-youth",
            "five-year",
        ]),
        subsequence(codes, 0..=5),
        vec(about, number),
        (option::of(day()), option::of(day())),
    )
        .prop_map(|(age_profile, codes, about, (from, to))| {
            let listed = codes.iter().zip(about).map(|(code, (target, profile))| {
                object(vec![
                    ("code", Some(json!(code))),
                    ("name", Some(json!({ "ky": "", "ru": "", "en": "" }))),
                    ("target", target),
                    ("profile", profile),
                ])
            });
            let own = json!([{ "code": "own-topic", "name": { "en": "Own", "ru": "", "ky": "" } }]);
            let programme = object(vec![
                ("from", from.map(|day| json!(day.to_string()))),
                ("to", to.map(|day| json!(day.to_string()))),
            ]);
            let mut logbook = Map::new();
            logbook.insert("programme".into(), programme);
            logbook.insert("age_profile".into(), json!(age_profile));
            logbook.insert("municipalities".into(), listed.collect());
            logbook.insert("topics".into(), own);
            logbook
        })
}

/// Who lives somewhere, by the bands of one profile.
fn profile() -> impl Strategy<Value = Value> {
    let bands = select(vec![
        vec!["0-13", "14-28", "29-59", "60+"],
        vec!["0-14", "15-24", "25-59", "60+"],
    ]);
    let counts = vec(0u32..60, 8);
    let group = |name: &'static str| {
        option::of(option::weighted(0.8, 0u32..40)).prop_map(move |known| {
            let count = |count: Option<u32>| {
                object(vec![
                    ("group", Some(json!(name))),
                    ("count", count.map(|one| json!(one))),
                    ("needs", Some(json!(""))),
                ])
            };
            known.map(count)
        })
    };
    // Now and then another program has written what nobody has defined.
    let odd = [
        ("sex", "odd"),
        ("age", "odd"),
        ("age", "30-59"),
        ("group", "odd"),
    ];
    let odd = option::weighted(0.2, select(odd.to_vec()));
    let year = option::weighted(0.8, 2018u32..2021);
    (
        bands,
        counts,
        group("disability"),
        group("youth"),
        odd,
        year,
    )
        .prop_map(|(bands, counts, disability, youth, odd, year)| {
            let sexes = ["female", "male"];
            let cells = sexes
                .iter()
                .flat_map(|sex| bands.iter().map(move |age| (*sex, *age)));
            let residents: Vec<Value> = cells
                .zip(counts)
                .filter(|(_, count)| *count > 0)
                .map(|((sex, age), count)| json!({ "sex": sex, "age": age, "count": count }))
                .collect();
            let groups: Vec<Value> = disability.into_iter().chain(youth).collect();
            let mut profile = object(vec![
                ("year", year.map(|year| json!(year))),
                ("residents", Some(json!(residents))),
                ("groups", Some(json!(groups))),
            ]);
            let Some((key, code)) = odd else {
                return profile;
            };
            let list = if key == "group" {
                "groups"
            } else {
                "residents"
            };
            if let Some(Value::Object(row)) = profile[list].get_mut(0) {
                row.insert(key.to_owned(), json!(code));
            }
            profile
        })
}
