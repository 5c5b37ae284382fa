//! The cross table as it is drawn: every cell of any table.

use std::collections::BTreeMap;

use sabak::app::crosstab::Crosstab;
use sabak::app::event::Target;
use sabak::app::screen::Screen;
use sabak::model::crosstab::{Dimension, Layout, Measure};

use super::drawn::Page;
use super::library::key;
use super::slow::Session;
use super::support::Stage;
use super::tables;

/// Draws a table and reads it cell by cell, then as bars, with what is said under it.
pub fn all(stage: &mut Stage, layout: Layout, sessions: &[Session]) {
    stage.press("f5");
    table(stage).layout = layout;
    table(stage).is_chart = false;
    stage.press("home");
    if sessions.is_empty() {
        return;
    }
    let dimensions: Vec<&str> = [Some(layout.rows), layout.columns]
        .iter()
        .flatten()
        .map(|one| one.id())
        .collect();
    let counted = tables::counted(sessions, &dimensions);
    let page = Page::of(stage);
    let (rows, columns) = state(stage).size();
    let number = tables::keys(&counted, layout.rows.id(), &dimensions).len();
    assert_eq!(rows, number, "{}", page.text());
    let seen = read(stage, layout, &counted);
    if rows == 0 {
        return;
    }
    assert!(seen.len() > rows, "{}", page.text());
    notes(&page.text(), layout, &counted);
    if let Some(share) = layout
        .share
        .filter(|_| seen.len() == (rows + 1) * (columns + 1))
    {
        let row = |row| (0..=columns).map(|column| seen[&(row, column)]).collect();
        let grid: Vec<Vec<Option<u32>>> = (0..=rows).map(row).collect();
        // What stands under a table may be broken in two rows.
        let said = page.text().split_whitespace().collect::<Vec<_>>().join(" ");
        super::percentages(&grid, share, &said, &page.text());
    }
    table(stage).is_chart = true;
    stage.press("home");
    assert!(
        read(stage, layout, &counted).len() > rows.min(40),
        "{}",
        stage.screen()
    );
    stage.press("right");
    read(stage, layout, &counted);
    table(stage).is_chart = false;
}

/// Every figure that is seen, held against the same counted slowly; in percent where it is so.
fn read(
    stage: &Stage,
    layout: Layout,
    counted: &[Session],
) -> BTreeMap<(usize, usize), Option<u32>> {
    let page = Page::of(stage);
    let table = state(stage);
    let arranged = table.arranged.as_ref().unwrap();
    let (rows, columns) = table.size();
    let mut seen = BTreeMap::new();
    for drawn in page.targets() {
        let Target::Cell(row, column) = drawn.target else {
            continue;
        };
        let of_row = arranged.row_key(row).filter(|_| row < rows);
        let of_row = of_row.map(|of| key(of, layout.rows));
        let of_column = arranged.column_key(column).filter(|_| column < columns);
        let of_column = of_column.map(|of| key(of, layout.columns.unwrap()));
        let of_row: Vec<_> = of_row.iter().map(|key| (layout.rows.id(), key)).collect();
        let of_column = of_column
            .iter()
            .map(|key| (layout.columns.unwrap().id(), key));
        let of_column: Vec<_> = of_column.collect();
        let wanted = super::wanted(counted, &of_row, &of_column, layout);
        let text = drawn.rows.concat();
        let text = text.trim().trim_matches(['[', ']']);
        let text = text.split_whitespace().next_back().unwrap_or("");
        let about = || {
            format!(
                "{layout:?} {of_row:?} {of_column:?}: {wanted:?}\n{}",
                page.text()
            )
        };
        let shown = figure(text, &about);
        match (shown, wanted) {
            (None, wanted) => assert!(wanted.is_none(), "{}", about()),
            (Some(shown), Some(wanted)) => {
                assert!(is_close(shown, wanted, layout), "{}", about());
            }
            (Some(_), None) => panic!("{}", about()),
        }
        seen.insert((row, column), shown.map(|shown| shown as u32));
    }
    seen
}

/// A figure as it is drawn; nothing for none.
fn figure(text: &str, about: &dyn Fn() -> String) -> Option<f64> {
    match text {
        "–" => None,
        "·" => Some(0.0),
        text => {
            let text = text
                .trim_end_matches('%')
                .replace('−', "-")
                .replace(',', "");
            let shown = text.parse();
            Some(shown.unwrap_or_else(|_| panic!("{text}: {}", about())))
        }
    }
}

fn is_close(shown: f64, wanted: f64, layout: Layout) -> bool {
    let is_percent = layout.share.is_some() || layout.measure == Measure::WomenShare;
    match is_percent {
        true => {
            let percent = wanted * 100.0;
            let kept = [1.0, 99.0].contains(&shown) && (shown - percent).abs() < 1.0;
            (shown - percent).abs() <= 0.5 + 1e-6 || kept
        }
        false if layout.measure.is_ratio() => (shown - wanted).abs() <= 0.05 + 1e-6,
        false => (shown - wanted).abs() <= 0.005 + 1e-6,
    }
}

/// The figures in what is said under a table.
fn notes(screen: &str, layout: Layout, counted: &[Session]) {
    let before = |words: &str| {
        let at = screen.find(words)?;
        let said = screen[..at].split_whitespace().next_back();
        said.and_then(|word| word.parse::<usize>().ok())
    };
    // Of people, sessions in which nobody was counted stand in no row of theirs.
    let of = [Some(layout.rows), layout.columns];
    let of_people = [Dimension::Role, Dimension::Sex, Dimension::Age];
    let asks = of.iter().flatten().any(|one| of_people.contains(one));
    let counts_sessions = [
        Measure::Sessions,
        Measure::Hours,
        Measure::Average,
        Measure::Municipalities,
        Measure::Documents,
        Measure::Knowledge,
    ];
    let nobody = counted.iter().filter(|one| one.participants() == 0).count();
    let wanted =
        (asks && counts_sessions.contains(&layout.measure) && nobody > 0).then_some(nobody);
    let found = before(" session counted nobody").or(before(" sessions counted nobody"));
    assert_eq!(found, wanted, "{screen}");
    let silent = counted.iter().filter(|one| one.hours().is_none()).count();
    let wanted = (layout.measure == Measure::Hours && silent > 0).then(|| {
        let say = if silent == 1 { "says" } else { "say" };
        format!(
            "{silent} of {} sessions {say} nothing of hours",
            counted.len()
        )
    });
    match wanted {
        Some(wanted) => assert!(screen.contains(&wanted), "{wanted}\n{screen}"),
        None => assert!(!screen.contains("nothing of hours"), "{screen}"),
    }
}

fn table(stage: &mut Stage) -> &mut Crosstab {
    match stage.app.screens.top_mut() {
        Screen::Crosstab(table) => table,
        _ => panic!("no table"),
    }
}

fn state(stage: &Stage) -> &Crosstab {
    match stage.app.screens.top() {
        Screen::Crosstab(table) => table,
        _ => panic!("{}", stage.screen()),
    }
}
