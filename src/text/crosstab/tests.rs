//! Lines in order, figures in words, and what is said under them.

use chrono::NaiveDate;

use super::*;
use crate::model::crosstab::Share;
use crate::model::digest::Catalogue;
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;
use crate::text::Language;

fn texts() -> Texts {
    Texts::new(Language::English)
}

/// Sessions by their topics, apart by spaces, and how many came.
fn catalogue(sessions: &[(&str, u32)]) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (number, (topics, headcount)) in (0..).zip(sessions) {
        let id = SessionId(uuid::Uuid::from_u128(number));
        let mut session = Session::new(id, Stamp::default());
        session.status = "held".to_owned();
        session.topics = topics.split_whitespace().map(str::to_owned).collect();
        session.attendance.headcount = Some(*headcount);
        catalogue.put(&session, 0, &[]);
    }
    catalogue
}

fn arranged(catalogue: &Catalogue, layout: Layout, order: &Order) -> Arranged {
    let table = Crosstab::of(layout, catalogue.digests(), catalogue).unwrap();
    Arranged::new(table, order, &Logbook::default(), None, texts())
}

fn labels(arranged: &Arranged) -> Vec<&str> {
    arranged
        .rows
        .iter()
        .map(|line| line.label.as_str())
        .collect()
}

const TOPICS: Layout = Layout::new(Dimension::Topic, None, Measure::Participants);

#[test]
fn rows_stand_as_the_list_has_them_and_by_their_figures() {
    let catalogue = catalogue(&[
        ("zebra gender-concept", 5),
        ("social-diversity", 9),
        ("", 7),
    ]);
    let sorted = |by, is_reversed| {
        let order = Order { by, is_reversed };
        let arranged = arranged(&catalogue, TOPICS, &order);
        labels(&arranged).join(", ")
    };
    let own = sorted(By::Label, false);
    assert_eq!(
        own,
        "Diversity of social groups, The concept of gender, zebra, Not stated"
    );
    let turned = sorted(By::Label, true);
    assert_eq!(
        turned,
        "zebra, The concept of gender, Diversity of social groups, Not stated"
    );
    let largest = sorted(By::Total, false);
    assert_eq!(
        largest,
        "Diversity of social groups, Not stated, The concept of gender, zebra"
    );
    let smallest = sorted(By::Total, true);
    assert!(
        smallest.ends_with("Diversity of social groups"),
        "{smallest}"
    );
}

#[test]
fn what_overlaps_is_said_and_what_does_not_is_not() {
    let apart = catalogue(&[("a", 5), ("b", 9)]);
    assert!(arranged(&apart, TOPICS, &Order::default()).notes.is_empty());
    let overlapping = catalogue(&[("a b", 5), ("b", 9)]);
    let said = arranged(&overlapping, TOPICS, &Order::default()).notes;
    assert!(said.concat().starts_with("Rows overlap"), "{said:?}");
    let shares = Layout {
        share: Some(Share::Column),
        ..TOPICS
    };
    let said = arranged(&overlapping, shares, &Order::default()).notes;
    assert!(said.concat().contains("Shares overlap"), "{said:?}");
}

#[test]
fn percentages_add_up_or_say_that_they_are_rounded() {
    let shares = Layout {
        share: Some(Share::Column),
        ..TOPICS
    };
    let thirds = catalogue(&[("a", 1), ("b", 1), ("c", 1)]);
    let said = arranged(&thirds, shares, &Order::default()).notes;
    assert!(said.concat().contains("rounded"), "{said:?}");
    let halves = catalogue(&[("a", 1), ("b", 1)]);
    assert!(
        arranged(&halves, shares, &Order::default())
            .notes
            .is_empty()
    );
}

/// Each row and each column of a table has a total, and not only the whole.
#[test]
fn percentages_of_all_add_up_in_each_row_or_say_that_they_are_rounded() {
    let layout = Layout {
        columns: Some(Dimension::Municipality),
        share: Some(Share::All),
        ..TOPICS
    };
    let table = |sessions: &[(&str, &str, u32)]| {
        let mut catalogue = Catalogue::default();
        for (number, (topic, place, headcount)) in (0..).zip(sessions) {
            let id = SessionId(uuid::Uuid::from_u128(number));
            let mut session = Session::new(id, Stamp::default());
            session.status = "held".to_owned();
            session.topics = vec![(*topic).to_owned()];
            session.municipality.name = (*place).to_owned();
            session.attendance.headcount = Some(*headcount);
            catalogue.put(&session, 0, &[]);
        }
        arranged(&catalogue, layout, &Order::default()).notes
    };
    // 2 % and 2 % of 3 %, though all of them are 100 %.
    let said = table(&[
        ("a", "x", 15),
        ("a", "y", 15),
        ("b", "x", 484),
        ("b", "y", 484),
    ]);
    assert!(said.concat().contains("rounded"), "{said:?}");
    let said = table(&[
        ("a", "x", 10),
        ("a", "y", 20),
        ("b", "x", 30),
        ("b", "y", 40),
    ]);
    assert_eq!(said, [""; 0]);
}

#[test]
fn bands_that_nobody_was_counted_in_are_named() {
    let catalogue = catalogue(&[("a", 5)]);
    let said = |rows, reported_by| {
        let layout = Layout::new(rows, None, Measure::Participants);
        let table = Crosstab::of(layout, catalogue.digests(), &catalogue).unwrap();
        let arranged = Arranged::new(
            table,
            &Order::default(),
            &Logbook::default(),
            reported_by,
            texts(),
        );
        (arranged.ages, arranged.notes.concat())
    };
    let (ages, notes) = said(Dimension::Age, Some("kg-2023"));
    assert!(notes.contains(&ages.unwrap()), "{notes}");
    assert_eq!(said(Dimension::Age, None), (None, String::new()));
    // A table without ages has nothing to say of them.
    let (ages, notes) = said(Dimension::Topic, Some("kg-2023"));
    assert_eq!((ages, notes), (None, String::new()));
}

#[test]
fn a_week_has_its_year() {
    let first = NaiveDate::from_ymd_opt(2019, 12, 30).unwrap();
    assert_eq!(date::week_of_year(texts(), first), "30 Dec – 5 Jan 2020");
}

#[test]
fn figures_are_written_as_they_are_read() {
    let value = |measure, shown| {
        let layout = Layout::new(Dimension::Topic, None, measure);
        value(texts(), layout, shown)
    };
    assert_eq!(value(Measure::Participants, Value::Whole(1204)), "1,204");
    assert_eq!(value(Measure::Average, Value::Decimal(16.0)), "16.0");
    assert_eq!(value(Measure::Hours, Value::Decimal(16.0)), "16");
    assert_eq!(value(Measure::WomenShare, Value::Part(206, 389)), "53");
    assert_eq!(value(Measure::WomenShare, Value::Nothing), "–");
}
