//! Published figures hold against somebody who calculates, and say nothing that nobody may know.

mod audit;
mod simplex;

use std::io::{Cursor, Read};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::Value;

use super::*;
use crate::exchange::handout::Entry;
use crate::model::attendance::{Cell, Count as GridCount, GroupCount};
use crate::model::generate::{self, PLACES};
use crate::model::people::{People as Sheet, Person};
use crate::model::session::{Document, FollowUp, Session, Stamp, Trainer, Voice as Said};
use crate::model::value::Date;
use crate::text::Language;

const MADE: Made = Made {
    at: "2026-11-26T01:00:00Z",
    program: "sabak 0",
};

fn texts() -> Texts {
    Texts::new(Language::English)
}

fn entries(sessions: &[(Session, Option<Sheet>)]) -> Vec<Entry<'_>> {
    let entries = sessions.iter();
    entries
        .map(|(session, people)| Entry {
            session,
            people: people.as_ref(),
        })
        .collect()
}

fn figures(sessions: &[(Session, Option<Sheet>)]) -> Figures {
    let logbook = Logbook::default();
    Figures::of(&entries(sessions), &logbook, texts(), MADE, &mut |_, _| {
        true
    })
    .unwrap()
}

fn json(figures: &Figures) -> Value {
    serde_json::from_str(&figures.json()).unwrap()
}

/// What somebody finds out of the figures of some sessions.
fn found_out(sessions: &[(Session, Option<Sheet>)]) -> Vec<String> {
    audited(&figures(sessions), sessions)
}

fn audited(figures: &Figures, sessions: &[(Session, Option<Sheet>)]) -> Vec<String> {
    let logbook = Logbook::default();
    let mut catalogue = Catalogue::default();
    for (session, people) in sessions {
        let named = people.as_ref().map(Named::of).unwrap_or_default();
        catalogue.put(session, named, &[]);
    }
    let count = Count::of(&catalogue, &logbook);
    let truth = |breakdown: &str, key: &[Option<String>; 3]| {
        let [code, oblast, district] = key.clone().map(Option::unwrap_or_default);
        let of = |sums: &Sums| sums.get(&code).map(|sum| sum.people);
        let within = |wanted: [Option<&str>; 3]| {
            let fits = |path: &&[String; 3]| {
                let mut pairs = path.iter().zip(wanted);
                pairs.all(|(own, wanted)| wanted.is_none_or(|wanted| own == wanted))
            };
            let places = count.places.keys().filter(fits);
            places
                .map(|place| count.places[place].people)
                .reduce(|sum, more| std::array::from_fn(|sex| sum[sex] + more[sex]))
        };
        let people = match breakdown {
            "" => Some(count.all.people),
            "by_oblast" => within([Some(&code), None, None]),
            "by_district" => within([Some(&oblast), Some(&code), None]),
            "by_municipality" => within([Some(&oblast), Some(&district), Some(&code)]),
            "by_month" => of(&count.months),
            "by_kind" => of(&count.kinds),
            "by_role" => of(&count.roles),
            "by_age" => of(&count.ages),
            "by_trainer_type" => of(&count.types),
            "by_topic" => of(&count.topics),
            _ => of(&count.groups),
        };
        let [female, male, other, not_stated] = people.unwrap();
        [
            female + male + other + not_stated,
            female,
            male,
            other,
            not_stated,
        ]
    };
    audit::found_out(&json(figures), &truth)
}

/// Sessions with small and large numbers side by side, in few lines, so that lines meet.
fn campaign() -> impl Strategy<Value = Vec<(Session, Option<Sheet>)>> {
    let number = || prop_oneof![3 => 1_u32..4, 2 => 5_u32..13, 3 => 10_u32..60];
    let cell = (
        select(vec!["councillor", "resident", "other"]),
        prop_oneof![4 => select(vec!["female", "male"]), 1 => select(vec!["other", "not_stated"])],
        select(vec!["14-28", "29-59", "60+"]),
        number(),
    );
    let groups = vec(
        (
            select(vec!["disability", "youth"]),
            select(vec!["female", "male"]),
            number(),
        ),
        0..3,
    );
    let session = (
        select(PLACES.to_vec()),
        generate::date(),
        select(vec!["initial", "refresher"]),
        subsequence(vec!["gender_expert", "local_consultant", "x"], 0..=2),
        subsequence(
            vec!["gender-concept", "sex-and-gender", "legal-framework"],
            0..=3,
        ),
        vec(cell, 0..5),
        groups,
    );
    vec(session, 1..16).prop_map(|sessions| {
        let mut made = Vec::new();
        for (number, (place, day, kind, types, topics, cells, groups)) in (1..).zip(sessions) {
            let mut session = Session::new(generate::id(number), Stamp::default());
            session.starts_on = Some(day);
            session.kind = kind.to_owned();
            session.municipality.code = place.to_owned();
            session.topics = topics.into_iter().map(str::to_owned).collect();
            session.trainers = types.into_iter().map(trainer).collect();
            for (role, sex, age, count) in cells {
                session
                    .attendance
                    .counts
                    .push(counted(role, sex, age, count));
            }
            for (group, sex, count) in groups {
                session.attendance.groups.push(GroupCount {
                    group: group.to_owned(),
                    sex: sex.to_owned(),
                    count,
                    ..GroupCount::default()
                });
            }
            made.push((session, None));
        }
        made
    })
}

fn trainer(kind: &str) -> Trainer {
    Trainer {
        kind: kind.to_owned(),
        ..Trainer::default()
    }
}

fn counted(role: &str, sex: &str, age: &str, count: u32) -> GridCount {
    let cell = Cell {
        role: role.to_owned(),
        sex: sex.to_owned(),
        age: age.to_owned(),
    };
    GridCount::new(cell, count)
}

/// Sessions of so many women and men, each in a municipality.
fn sessions(of: &[(&str, u32, u32)]) -> Vec<(Session, Option<Sheet>)> {
    let each = (1..).zip(of).map(|(number, (place, women, men))| {
        let mut session = Session::new(generate::id(number), Stamp::default());
        session.municipality.code = (*place).to_owned();
        session.starts_on = Some(Date(chrono::NaiveDate::from_ymd_opt(2019, 11, 18).unwrap()));
        for (sex, count) in [("female", *women), ("male", *men)] {
            if count > 0 {
                session
                    .attendance
                    .counts
                    .push(counted("resident", sex, "29-59", count));
            }
        }
        (session, None)
    });
    each.collect()
}

/// A municipality's numbers, `None` where they are left out.
fn shown(figures: &Figures, code: &str) -> [Option<u64>; 5] {
    let mut lines = figures.by_municipality.iter();
    let line = lines
        .find(|line| line.code.as_deref() == Some(code))
        .unwrap();
    line.participants.in_order()
}

const CHOLPON_ATA: &str = "41703225853000";
const OTHER: &str = "41703225835000";
const THIRD: &str = "41703225836000";

#[test]
fn what_is_not_small_is_shown() {
    let figures = figures(&sessions(&[
        (CHOLPON_ATA, 12, 14),
        (OTHER, 20, 0),
        (THIRD, 10, 10),
    ]));
    assert_eq!(figures.suppression.suppressed, 0);
    assert_eq!(
        shown(&figures, OTHER),
        [Some(20), Some(20), Some(0), Some(0), Some(0)]
    );
    assert_eq!(
        figures.participants.in_order(),
        [Some(66), Some(42), Some(24), Some(0), Some(0)]
    );
}

#[test]
fn five_women_are_not_told_nor_can_they_be_worked_out() {
    let sessions = sessions(&[(CHOLPON_ATA, 5, 0), (OTHER, 30, 30), (THIRD, 40, 20)]);
    let figures = figures(&sessions);
    assert_eq!(shown(&figures, CHOLPON_ATA), [None; 5]);
    assert_eq!(
        shown(&figures, OTHER),
        [None; 5],
        "else 65 less 60 were the five"
    );
    assert_eq!(
        shown(&figures, THIRD),
        [Some(60), Some(40), Some(20), Some(0), Some(0)]
    );
    assert_eq!(
        figures
            .by_municipality
            .iter()
            .filter_map(|line| line.sessions)
            .sum::<u64>(),
        3
    );
    assert_eq!(figures.participants.total, Some(125), "totals stay right");
    assert_eq!(found_out(&sessions), [""; 0]);
}

#[test]
fn a_few_of_a_sex_leave_the_total() {
    let figures = figures(&sessions(&[(CHOLPON_ATA, 4, 26), (OTHER, 30, 40)]));
    assert_eq!(
        shown(&figures, CHOLPON_ATA),
        [Some(30), None, None, None, None]
    );
    assert_eq!(shown(&figures, OTHER), [Some(70), None, None, None, None]);
    assert_eq!(
        figures.participants.in_order()[..3],
        [Some(100), Some(34), Some(66)]
    );
}

#[test]
fn few_people_in_all_are_not_told() {
    let few = figures(&sessions(&[(CHOLPON_ATA, 4, 3)]));
    assert_eq!(few.participants.in_order(), [None; 5]);
    assert_eq!(few.sessions.held, 1);
    let nobody = figures(&sessions(&[(CHOLPON_ATA, 0, 0)]));
    assert_eq!(nobody.participants.in_order(), [Some(0); 5]);
    assert!(figures(&[]).by_oblast.is_empty());
}

/// Of just ten, whoever is in a group leaves fewer than ten outside.
#[test]
fn ten_people_have_no_groups() {
    let with_a_group = |women: u32| {
        let mut sessions = sessions(&[(CHOLPON_ATA, women, 0)]);
        let groups = &mut sessions[0].0.attendance.groups;
        groups.push(GroupCount {
            group: "disability".to_owned(),
            sex: "female".to_owned(),
            count: 1,
            ..GroupCount::default()
        });
        sessions
    };
    for (women, lines) in [(10, 0), (11, 1)] {
        let sessions = with_a_group(women);
        assert_eq!(figures(&sessions).by_group.len(), lines);
        assert_eq!(found_out(&sessions), [""; 0]);
    }
}

#[test]
fn the_figures_hold_to_their_schema() {
    let schema = schema();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for sessions in [
        sessions(&[(CHOLPON_ATA, 5, 0), (OTHER, 30, 30)]),
        Vec::new(),
    ] {
        let file = json(&figures(&sessions));
        let problems: Vec<String> = validator
            .iter_errors(&file)
            .map(|it| it.to_string())
            .collect();
        assert!(problems.is_empty(), "{problems:#?}");
    }
}

/// How many logbooks are looked at: more where somebody asks for more.
fn cases() -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    asked.and_then(|cases| cases.parse().ok()).unwrap_or(48)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn no_small_number_can_be_found_out(sessions in campaign()) {
        prop_assert_eq!(found_out(&sessions), [""; 0]);
    }

    #[test]
    fn nor_in_whatever_was_recorded(sessions in generate::sessions()) {
        prop_assert_eq!(found_out(&sessions), [""; 0]);
    }

    /// Whoever looks would see: a number that only protects another is shown after all.
    #[test]
    fn what_is_left_out_beside_a_small_number_protects_it(more in 1_u32..5) {
        let sessions = sessions(&[(CHOLPON_ATA, 5, 0), (OTHER, 30, 30), (THIRD, 60 + more, 20)]);
        let mut figures = figures(&sessions);
        let line = figures.by_municipality.iter_mut();
        let mut line = line.filter(|line| line.code.as_deref() == Some(OTHER));
        line.next().unwrap().participants = Numbers {
            total: Some(60),
            female: Some(30),
            male: Some(30),
            other: Some(0),
            not_stated: Some(0),
            suppressed: 0,
        };
        prop_assert!(!audited(&figures, &sessions).is_empty());
    }

    #[test]
    fn totals_are_those_of_the_summary(sessions in generate::sessions()) {
        let mut catalogue = Catalogue::default();
        for (session, people) in &sessions {
            let named = people.as_ref().map(Named::of).unwrap_or_default();
            catalogue.put(session, named, &[]);
        }
        let logbook = Logbook::default();
        let summary = Summary::of(catalogue.digests(), &catalogue, &logbook, &Filter::default());
        let figures = figures(&sessions);
        let total = summary.participants.total();
        prop_assert_eq!(figures.participants.total, (!(1..10).contains(&total)).then_some(total));
        for lines in [&figures.by_oblast, &figures.by_month, &figures.by_kind] {
            let held: u64 = lines.iter().filter_map(|line| line.sessions).sum();
            prop_assert_eq!(held, summary.sessions.held);
        }
    }
}

const NAME: &str = "Планталов Гүлзат";
const PHONE: &str = "+996 700 42-42-42";
const YEAR: &str = "1947";

/// A session with a name, a phone and a year of birth wherever somebody could write them.
fn told_everywhere(session: &mut Session, people: &mut Sheet) {
    let told = format!("{NAME} {PHONE} {YEAR}");
    for text in [
        &mut session.title,
        &mut session.venue,
        &mut session.notes,
        &mut session.municipality.name,
        &mut session.attendance.note,
        &mut session.created.by,
        &mut session.changed.by,
    ] {
        text.clone_from(&told);
    }
    session.kind.clone_from(&told);
    session.municipality.code.push_str(NAME);
    for list in [
        &mut session.topics,
        &mut session.methods,
        &mut session.languages,
    ] {
        list.push(told.clone());
    }
    session.trainers.push(Trainer {
        name: told.clone(),
        kind: told.clone(),
        part: told.clone(),
        ..Trainer::default()
    });
    session.documents.push(Document {
        kind: told.clone(),
        title: told.clone(),
        finding: told.clone(),
        recommendation: told.clone(),
        ..Document::default()
    });
    for may_publish in [None, Some(false)] {
        session.voices.push(Said {
            text: told.clone(),
            may_publish,
            ..Said::default()
        });
    }
    session.voices.push(Said {
        text: "We want to report well.".to_owned(),
        role: told.clone(),
        language: told.clone(),
        may_publish: Some(true),
        ..Said::default()
    });
    session.follow_up.push(FollowUp {
        action: told.clone(),
        who: told.clone(),
        ..FollowUp::default()
    });
    session
        .attendance
        .counts
        .push(counted(&told, &told, &told, 20));
    session.attendance.groups.push(GroupCount {
        group: told.clone(),
        sex: told.clone(),
        count: 20,
        ..GroupCount::default()
    });
    people.people.push(Person {
        name: NAME.to_owned(),
        phone: PHONE.to_owned(),
        birth_year: YEAR.parse().ok(),
        role: told.clone(),
        status: "present".to_owned(),
        ..Person::default()
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn no_name_phone_or_year_of_birth_is_told(sessions in generate::sessions(), language in 0_usize..3) {
        let mut sessions = sessions;
        for (session, people) in &mut sessions {
            let people = people.get_or_insert_with(|| Sheet::new(session.id));
            session.status = "held".to_owned();
            session.voices.clear();
            told_everywhere(session, people);
        }
        let texts = Texts::new(Language::ALL[language]);
        let logbook = Logbook::default();
        let figures = Figures::of(&entries(&sessions), &logbook, texts, MADE, &mut |_, _| true).unwrap();
        let mut written = figures.json();
        prop_assert_eq!(figures.voices.len(), sessions.len());
        let bytes = figures.workbook(&logbook, texts).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for number in 0..archive.len() {
            let mut part = String::new();
            archive.by_index(number).unwrap().read_to_string(&mut part).unwrap();
            written += &part;
        }
        for told in ["Планталов", "Гүлзат", PHONE] {
            prop_assert!(!written.contains(told), "{}", told);
        }
        // Shares have many digits; a year would stand for itself.
        let is_digit = |letter: char| letter.is_ascii_digit() || letter == '.';
        let mut numbers = written.split(|letter| !is_digit(letter));
        prop_assert!(!numbers.any(|number| number == YEAR));
    }
}

/// The cells of a sheet, row by row, as words.
fn rows_of(bytes: &[u8], sheet: &str) -> Vec<Vec<String>> {
    use calamine::{Reader, Xlsx};
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    let words = |row: &[calamine::Data]| row.iter().map(ToString::to_string).collect();
    range.rows().map(words).collect()
}

/// How many charts a workbook has.
fn charts(bytes: &[u8]) -> usize {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names = archive.file_names();
    names
        .filter(|name| name.starts_with("xl/charts/chart"))
        .count()
}

#[test]
fn the_lines_of_a_workbook_stand_as_they_are_read() {
    let mut all = sessions(&[(CHOLPON_ATA, 60, 60), (OTHER, 60, 60)]);
    let session = &mut all[0].0;
    session.topics = vec![
        "social-diversity".into(),
        "aligning-plans-and-budget".into(),
    ];
    session.attendance.counts.clear();
    for (role, count) in [
        ("resident", 30),
        ("local_authority", 30),
        ("not_stated", 30),
    ] {
        session
            .attendance
            .counts
            .push(counted(role, "female", "29-59", count));
    }
    // Of the second neither role nor topic is known.
    all[1].0.attendance.counts = vec![counted("", "female", "29-59", 120)];
    let figures = figures(&all);
    let bytes = figures.workbook(&Logbook::default(), texts()).unwrap();
    let codes = |sheet: &str| {
        let rows = rows_of(&bytes, sheet).into_iter().skip(1);
        rows.map(|row| row[1].clone()).collect::<Vec<_>>()
    };
    let roles = codes("Role");
    assert_eq!(roles[..2], ["local_authority", "resident"], "{roles:?}");
    assert!(!roles[2..].iter().any(|code| code == "resident"));
    let topics = codes("Topic");
    assert_eq!(
        topics,
        ["social-diversity", "aligning-plans-and-budget", ""],
        "{topics:?}"
    );
}

/// Towns lie in no district, and those of two oblasts are told apart.
#[test]
fn a_district_says_in_which_oblast_it_lies() {
    let places = crate::model::place::places().iter();
    let towns = places.filter(|place| {
        let (district, oblast) = lies_in(place.code);
        place.is_municipality() && district.is_none() && oblast.is_some()
    });
    let towns: Vec<&str> = towns.map(|place| place.code).collect();
    let oblast = |code: &str| lies_in(code).1.map(|place| place.code);
    let other = towns.iter().find(|code| oblast(code) != oblast(towns[0]));
    let all = sessions(&[
        (towns[0], 60, 60),
        (other.unwrap(), 60, 60),
        (CHOLPON_ATA, 60, 60),
    ]);
    let figures = figures(&all);
    let bytes = figures.workbook(&Logbook::default(), texts()).unwrap();
    let rows = rows_of(&bytes, "District");
    let nowhere: Vec<_> = rows
        .iter()
        .filter(|row| row[0] == "In no district")
        .collect();
    assert_eq!(nowhere.len(), 2, "{rows:?}");
    assert_ne!(nowhere[0][2], nowhere[1][2], "{rows:?}");
    assert!(
        rows.iter().flatten().all(|cell| cell != "Not stated"),
        "{rows:?}"
    );
}

/// What is left out is never drawn as none.
#[test]
fn only_whole_numbers_are_drawn() {
    let whole = figures(&sessions(&[(CHOLPON_ATA, 60, 60), (OTHER, 60, 60)]));
    assert_eq!(whole.suppression.suppressed, 0);
    let bytes = whole.workbook(&Logbook::default(), texts()).unwrap();
    let drawn = |figures: &Figures| {
        let breakdowns = figures.breakdowns().into_iter();
        let drawn = breakdowns.filter(|(_, lines, _)| {
            let is_whole = lines.iter().all(|line| line.participants.total.is_some());
            let has_sessions = lines.iter().any(|line| line.sessions.is_some());
            !lines.is_empty() && (is_whole || has_sessions)
        });
        drawn.count()
    };
    assert!(drawn(&whole) > 0);
    assert_eq!(charts(&bytes), drawn(&whole));
    let with_gaps = figures(&sessions(&[(CHOLPON_ATA, 60, 60), (OTHER, 3, 4)]));
    assert!(with_gaps.suppression.suppressed > 0);
    let bytes = with_gaps.workbook(&Logbook::default(), texts()).unwrap();
    assert_eq!(charts(&bytes), drawn(&with_gaps));
    // Where a number of a breakdown is left out, its chart draws sessions.
    let archive = zip::ZipArchive::new(Cursor::new(&bytes));
    let mut archive = archive.unwrap();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).unwrap();
        let mut text = String::new();
        if file.name().starts_with("xl/charts/chart") {
            file.read_to_string(&mut text).unwrap();
            assert!(!text.contains('×'), "{text}");
        }
    }
}
