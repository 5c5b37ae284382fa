//! What another program finds in the bytes is what the table has.

use std::io::{Cursor, Read};

use super::*;
use crate::model::crosstab::{Crosstab, Dimension, Measure, Share};
use crate::model::digest::Catalogue;
use crate::model::logbook::Logbook;
use crate::model::session::{Session, Stamp, Trainer};
use crate::model::value::SessionId;
use crate::text::Language;
use crate::text::crosstab::Order;

fn arranged(layout: Layout) -> Arranged {
    let mut catalogue = Catalogue::default();
    for (number, (name, kind, headcount)) in (0..).zip([
        ("=HYPERLINK(1)", "initial", 12),
        ("Айгүл", "refresher", 5),
        ("Айгүл", "initial", 8),
    ]) {
        let id = SessionId(uuid::Uuid::from_u128(number));
        let mut session = Session::new(id, Stamp::default());
        session.status = "held".to_owned();
        session.kind = kind.to_owned();
        session.hours = Some(1.5);
        session.attendance.headcount = Some(headcount);
        session.trainers.push(Trainer {
            name: name.to_owned(),
            ..Trainer::default()
        });
        catalogue.put(&session, 0, &[]);
    }
    let table = Crosstab::of(layout, catalogue.digests(), &catalogue).unwrap();
    Arranged::new(table, &Order::default(), &Logbook::default(), None, texts())
}

fn texts() -> Texts {
    Texts::new(Language::English)
}

const LAYOUT: Layout = Layout::new(
    Dimension::Trainer,
    Some(Dimension::Kind),
    Measure::Participants,
);

#[test]
fn csv_has_every_cell_and_no_formula() {
    let text = String::from_utf8(csv(&arranged(LAYOUT), texts())).unwrap();
    assert_eq!(
        text,
        "\u{feff}Trainer,Initial training,Refresher training,Total\n\
         '=HYPERLINK(1),12,0,12\nАйгүл,8,5,13\nTotal,20,5,25\n"
    );
}

#[test]
fn markdown_says_what_it_is_of() {
    let shares = Layout {
        share: Some(Share::Row),
        ..LAYOUT
    };
    let text = markdown(&arranged(shares), texts());
    assert_eq!(
        text,
        "Participants, % of the row: Trainer by Kind of session\n\n\
         | Trainer | Initial training | Refresher training | Total |\n| --- | ---: | ---: | ---: |\n\
         | =HYPERLINK(1) | 100% | 0% | 100% |\n| Айгүл | 62% | 38% | 100% |\n\
         | Total | 80% | 20% | 100% |\n"
    );
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn a_workbook_has_numbers_as_numbers_and_words_as_words() {
    let arranged = arranged(LAYOUT);
    let bytes = bytes(Format::Workbook, &arranged, texts()).unwrap();
    let strings = part(&bytes, "xl/sharedStrings.xml");
    let strings = roxmltree::Document::parse(&strings).unwrap();
    let strings: Vec<String> = strings
        .descendants()
        .filter(|node| node.has_tag_name("t"))
        .map(|node| node.text().unwrap_or_default().to_owned())
        .collect();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    let sheet = roxmltree::Document::parse(&sheet).unwrap();
    assert!(!sheet.descendants().any(|node| node.has_tag_name("f")));
    let rows = sheet.descendants().filter(|node| node.has_tag_name("row"));
    let found: Vec<Vec<Cell>> = rows
        .map(|row| {
            let cells = row.children().filter(|node| node.has_tag_name("c"));
            cells
                .map(|cell| {
                    let value = cell
                        .descendants()
                        .find(|node| node.has_tag_name("v"))
                        .unwrap();
                    let value = value.text().unwrap();
                    match cell.attribute("t") {
                        Some("s") => Cell::Text(strings[value.parse::<usize>().unwrap()].clone()),
                        _ => Cell::Whole(value.parse().unwrap()),
                    }
                })
                .collect()
        })
        .collect();
    let (headings, rows) = flat(&arranged, texts());
    let headings = headings.into_iter().map(Cell::Text).collect();
    assert_eq!(found, [vec![headings], rows].concat());
}

#[test]
fn files_are_named_after_what_they_hold() {
    assert_eq!(file_stem(LAYOUT), "participants-trainer-kind");
}
