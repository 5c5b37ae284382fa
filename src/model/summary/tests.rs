//! Every figure against a slow and obvious calculation from the files, over random logbooks; and
//! the laws that hold whatever the figures are.

mod by_hand;

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::model::check;
use crate::model::generate::{self, Hand, id};
use crate::model::people::People;
use crate::model::present::Named;
use crate::model::session::{Session, Stamp};

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2019, 12, 10).unwrap();

fn catalogue(sessions: &[(Session, Option<People>)], logbook: &Logbook) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (session, people) in sessions {
        let named = people.as_ref().map(Named::of).unwrap_or_default();
        let problems = check::problems(session, named.present, logbook, TODAY);
        catalogue.put(session, named, &problems);
    }
    catalogue
}

fn summary(sessions: &[(Session, Option<People>)], logbook: &Logbook) -> Summary {
    let catalogue = catalogue(sessions, logbook);
    Summary::of(catalogue.digests(), &catalogue, logbook, &Filter::default())
}

/// The summary of sessions without names, in a logbook of its own.
fn of(sessions: Vec<Session>) -> Summary {
    let sessions: Vec<_> = sessions
        .into_iter()
        .map(|session| (session, None))
        .collect();
    summary(&sessions, &Logbook::default())
}

fn session(number: u128) -> Session {
    Session::new(id(number), Stamp::default())
}

fn sexes(people: Sexes) -> Value {
    json!([people.female, people.male, people.other, people.not_stated])
}

fn lines(lines: &[Line]) -> Value {
    lines
        .iter()
        .map(|line| json!([line.code, line.sessions, sexes(line.participants)]))
        .collect()
}

/// A number as it can be compared: the order of adding up shows in its last digits.
fn rounded(number: f64) -> Value {
    json!((number * 1e6).round() / 1e6)
}

/// All figures of a summary, in the shape that `by_hand` gives them.
fn figures(summary: &Summary) -> Value {
    let sessions = summary.sessions;
    let period = summary.period;
    let municipalities = summary.municipalities;
    let knowledge = summary.knowledge;
    json!({
        "sessions": [
            sessions.total, sessions.held, sessions.planned, sessions.postponed, sessions.cancelled
        ],
        "period": period.map(|(from, to)| [from.to_string(), to.to_string()]),
        "municipalities": [
            municipalities.reached, municipalities.target, municipalities.target_reached
        ],
        "participants": sexes(summary.participants),
        "women_share": summary.participants.women_share().map(rounded),
        "hours": rounded(summary.hours),
        "without_hours": summary.without_hours,
        "with_several_types": summary.trainer_types.sessions_with_several,
        "with_no_type": summary.trainer_types.sessions_with_none,
        "by_type": lines(&summary.trainer_types.by_type),
        "by_oblast": lines(&summary.by_oblast),
        "by_district": lines(&summary.by_district),
        "by_municipality": lines(&summary.by_municipality),
        "by_topic": lines(&summary.by_topic),
        "by_method": lines(&summary.by_method),
        "by_role": lines(&summary.by_role),
        "by_age": lines(&summary.by_age),
        "by_month": lines(&summary.by_month),
        "by_group": lines(&summary.by_group),
        "knowledge": [
            json!(knowledge.before.map(rounded)),
            json!(knowledge.after.map(rounded)),
            json!(knowledge.tested),
            json!(knowledge.sessions),
        ],
        "with_problems": summary.sessions_with_problems,
        "people": [
            summary.people.sessions,
            summary.people.attendances,
            summary.people.different,
        ],
        "that_disagree": summary.sessions_that_disagree,
    })
}

fn sum(lines: &[Line]) -> Sexes {
    let mut all = Sexes::default();
    for line in lines {
        all += line.participants;
    }
    all
}

#[test]
fn nothing_sums_up_to_nothing() {
    let nothing = of(Vec::new());
    assert_eq!(nothing, Summary::default());
    assert_eq!(nothing.participants.women_share(), None);
    assert_eq!(nothing.knowledge.before, None);
}

#[test]
fn what_the_total_has_and_the_grid_has_not_is_not_stated() {
    let mut headcount_alone = session(1);
    headcount_alone.attendance.headcount = Some(16);
    let summary = of(vec![headcount_alone]);
    let not_stated = Sexes {
        not_stated: 16,
        ..Sexes::default()
    };
    assert_eq!(summary.participants, not_stated);
    assert_eq!(summary.participants.women_share(), None);
    let line = Line {
        code: "not_stated".to_owned(),
        sessions: 1,
        participants: not_stated,
    };
    assert_eq!(summary.by_role, [line]);
    assert_eq!(summary.by_age, summary.by_role);
}

#[test]
fn a_session_counts_once_under_each_of_its_trainer_types() {
    let trainer = |kind: &str| crate::model::session::Trainer {
        kind: kind.to_owned(),
        ..crate::model::session::Trainer::default()
    };
    let mut two = session(1);
    two.trainers = vec![trainer("a"), trainer("b"), trainer("a"), trainer("")];
    let mut none = session(2);
    none.trainers = vec![trainer("")];
    let types = of(vec![two, none]).trainer_types;
    assert_eq!(
        (types.sessions_with_several, types.sessions_with_none),
        (1, 1)
    );
    let by_type: Vec<(&str, u64)> = types
        .by_type
        .iter()
        .map(|line| (line.code.as_str(), line.sessions))
        .collect();
    assert_eq!(by_type, [("a", 1), ("b", 1)]);
}

#[test]
fn a_municipality_is_reached_once_and_a_target_stands_once() {
    let at = |number, code: &str, name: &str| {
        let mut session = session(number);
        session.municipality.code = code.to_owned();
        session.municipality.name = name.to_owned();
        (session, None)
    };
    let mut planned = at(9, "d", "");
    planned.0.status = "planned".to_owned();
    let sessions = [
        at(1, "a", "Масы"),
        at(2, "a", "Масы айылы"),
        at(3, "", "Масы"),
        at(4, "", "Масы"),
        at(5, "", ""),
        at(6, "b", ""),
        planned,
    ];
    let logbook: Logbook = serde_json::from_value(json!({
        "format": 1,
        "id": "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f",
        "municipalities": [
            { "code": "a", "target": {} },
            { "code": "a", "target": {} },
            { "code": "b" },
            { "code": "c", "target": { "sessions": 1 } },
            { "code": "d", "target": { "sessions": 1 } },
        ]
    }))
    .unwrap();
    let expected = Municipalities {
        reached: 3,
        target: 3,
        target_reached: 1,
    };
    assert_eq!(summary(&sessions, &logbook).municipalities, expected);
}

#[test]
fn knowledge_is_weighted_by_the_number_tested() {
    let tested = |number, before, after, tested| {
        let mut session = session(number);
        session.knowledge = Some(crate::model::session::Knowledge {
            before,
            after,
            tested,
            ..crate::model::session::Knowledge::default()
        });
        session
    };
    let knowledge = of(vec![
        tested(1, Some(40.0), Some(80.0), Some(10)),
        tested(2, Some(60.0), None, Some(30)),
        tested(3, Some(0.0), Some(0.0), None),
        tested(4, Some(0.0), Some(0.0), Some(0)),
    ])
    .knowledge;
    assert_eq!(knowledge.before, Some(55.0));
    assert_eq!(knowledge.after, Some(80.0));
    assert_eq!((knowledge.tested, knowledge.sessions), (40, 2));
}

#[test]
fn a_session_without_a_day_stands_in_no_month_and_in_no_period() {
    let mut dated = session(1);
    dated.starts_on = "2019-11-30".parse().ok();
    dated.ends_on = "2019-12-01".parse().ok();
    let summary = of(vec![session(2), dated]);
    let months: Vec<&str> = summary
        .by_month
        .iter()
        .map(|line| line.code.as_str())
        .collect();
    assert_eq!(months, ["", "2019-11"]);
    let period = ("2019-11-30".parse().unwrap(), "2019-12-01".parse().unwrap());
    assert_eq!(summary.period, Some(period));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn every_figure_is_what_a_slow_calculation_gives(
        sessions in generate::sessions(),
        logbook in generate::logbook(),
    ) {
        let with_problems = sessions
            .iter()
            .filter(|(session, people)| {
                let present = people.as_ref().map_or(0, People::present);
                !check::problems(session, present, &logbook, TODAY).is_empty()
            })
            .count();
        let files: Vec<(Value, Value)> = sessions
            .iter()
            .map(|(session, people)| (
                serde_json::to_value(session).unwrap(),
                serde_json::to_value(people).unwrap(),
            ))
            .collect();
        let mut expected = by_hand::figures(&files, &serde_json::to_value(&logbook).unwrap());
        expected["with_problems"] = json!(with_problems);
        prop_assert_eq!(figures(&summary(&sessions, &logbook)), expected);
    }

    #[test]
    fn every_breakdown_adds_up_to_the_participants(sessions in generate::sessions()) {
        let summary = summary(&sessions, &Logbook::default());
        for lines in [
            &summary.by_role,
            &summary.by_age,
            &summary.by_month,
            &summary.by_oblast,
            &summary.by_district,
            &summary.by_municipality,
        ] {
            prop_assert_eq!(sum(lines), summary.participants);
        }
        for lines in [&summary.by_month, &summary.by_oblast, &summary.by_municipality] {
            let held: u64 = lines.iter().map(|line| line.sessions).sum();
            prop_assert_eq!(held, summary.sessions.held);
        }
    }

    #[test]
    fn the_order_of_sessions_means_nothing(
        sessions in generate::sessions().prop_shuffle(),
        logbook in generate::logbook(),
    ) {
        let mut sorted = sessions.clone();
        sorted.sort_by_key(|(session, _)| session.id);
        prop_assert_eq!(figures(&summary(&sessions, &logbook)), figures(&summary(&sorted, &logbook)));
    }

    #[test]
    fn a_whole_is_the_sum_of_its_parts(sessions in generate::sessions(), cut in 0_usize..12) {
        let logbook = Logbook::default();
        let catalogue = catalogue(&sessions, &logbook);
        let (left, right) = catalogue.digests().split_at(cut.min(sessions.len()));
        let [all, left, right] = [catalogue.digests(), left, right]
            .map(|digests| Summary::of(digests, &catalogue, &logbook, &Filter::default()));
        let mut people = left.participants;
        people += right.participants;
        prop_assert_eq!(people, all.participants);
        prop_assert_eq!(left.sessions.held + right.sessions.held, all.sessions.held);
    }

    #[test]
    fn several_threads_count_as_one(sessions in generate::sessions(), logbook in generate::logbook()) {
        let catalogue = catalogue(&sessions, &logbook);
        let digests: Vec<&Digest> = catalogue.digests().iter().collect();
        let all = |sums: Sums| sums.summary(&catalogue, &logbook, &Filter::default());
        let one = all(Sums::one_by_one(&digests, &catalogue));
        prop_assert_eq!(one, all(Sums::of_many(&digests, &catalogue)));
    }

    #[test]
    fn sessions_that_come_and_go_leave_what_is_counted_of_the_others(
        sessions in generate::sessions(),
        logbook in generate::logbook(),
        cut in 0_usize..12,
    ) {
        let catalogue = catalogue(&sessions, &logbook);
        let digests: Vec<&Digest> = catalogue.digests().iter().collect();
        let (some, rest) = digests.split_at(cut.min(digests.len()));
        let all = |sums: &Sums| {
            let summary = sums.summary(&catalogue, &logbook, &Filter::default());
            (summary, sums.timeline(None))
        };
        let mut sums = Sums::of(&digests, &catalogue);
        sums.release(some, &catalogue);
        prop_assert_eq!(all(&sums), all(&Sums::of(rest, &catalogue)));
        sums.take(some, &catalogue);
        prop_assert_eq!(all(&sums), all(&Sums::of(&digests, &catalogue)));
        sums.release(&digests, &catalogue);
        prop_assert_eq!(all(&sums), all(&Sums::default()));
    }

    #[test]
    fn shares_and_averages_lie_between_their_ends(session in generate::session(Hand::Careless)) {
        let summary = of(vec![session]);
        let share = summary.participants.women_share();
        prop_assert!(share.is_none_or(|share| (0.0..=1.0).contains(&share)));
        prop_assert_eq!(share.is_none(), summary.participants.stated() == 0);
        for average in [summary.knowledge.before, summary.knowledge.after].into_iter().flatten() {
            prop_assert!((0.0..=100.0 + 1e-9).contains(&average));
            prop_assert!(summary.knowledge.tested > 0);
        }
    }
}
