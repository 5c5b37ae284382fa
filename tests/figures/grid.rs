//! The cross table as it is drawn: every cell of any table.

use sabak::app::crosstab::Crosstab;
use sabak::app::event::Target;
use sabak::app::screen::Screen;
use sabak::model::crosstab::{Layout, Measure};

use super::drawn::Page;
use super::library::key;
use super::slow::Session;
use super::support::Stage;
use super::tables;

/// Draws a table and reads it cell by cell.
pub fn all(stage: &mut Stage, layout: Layout, sessions: &[Session]) {
    stage.press("f5");
    match stage.app.screens.top_mut() {
        Screen::Crosstab(table) => table.layout = layout,
        _ => panic!("{}", stage.screen()),
    }
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
    let table = state(stage);
    let arranged = table.arranged.as_ref().unwrap();
    let (rows, columns) = table.size();
    assert_eq!(
        rows,
        tables::keys(&counted, layout.rows.id()).len(),
        "{}",
        page.text()
    );
    let mut seen = 0;
    for drawn in page.targets() {
        let Target::Cell(row, column) = drawn.target else {
            continue;
        };
        seen += 1;
        let of_row = arranged.row_key(row).filter(|_| row < rows);
        let of_row = of_row.map(|of| key(of, layout.rows));
        let of_column = arranged.column_key(column).filter(|_| column < columns);
        let of_column = of_column.map(|of| key(of, layout.columns.unwrap()));
        let of_row: Vec<_> = of_row.iter().map(|key| (layout.rows.id(), key)).collect();
        let of_column = of_column
            .iter()
            .map(|key| (layout.columns.unwrap().id(), key));
        let of_column: Vec<_> = of_column.collect();
        let wanted = super::wanted(&counted, &of_row, &of_column, layout);
        let text = drawn.rows.concat();
        let text = text.trim().trim_matches(['[', ']']);
        let about = || {
            format!(
                "{layout:?} {of_row:?} {of_column:?}: {wanted:?}\n{}",
                page.text()
            )
        };
        let is_percent = layout.share.is_some() || layout.measure == Measure::WomenShare;
        match (text, wanted) {
            ("–", wanted) => assert!(wanted.is_none(), "{}", about()),
            ("·", wanted) => assert_eq!(wanted, Some(0.0), "{}", about()),
            (text, Some(wanted)) => {
                let text = text
                    .trim_end_matches('%')
                    .replace('−', "-")
                    .replace(',', "");
                let shown: f64 = text
                    .parse()
                    .unwrap_or_else(|_| panic!("{text}: {}", about()));
                let is_close = match is_percent {
                    true => {
                        let percent = wanted * 100.0;
                        let kept = [1.0, 99.0].contains(&shown) && (shown - percent).abs() < 1.0;
                        (shown - percent).abs() <= 0.5 + 1e-6 || kept
                    }
                    false if layout.measure.is_ratio() => (shown - wanted).abs() <= 0.05 + 1e-6,
                    false => (shown - wanted).abs() <= 0.005 + 1e-6,
                };
                assert!(is_close, "{}", about());
            }
            (_, None) => panic!("{}", about()),
        }
    }
    if rows > 0 {
        assert!(seen > rows, "{}", page.text());
    }
}

fn state(stage: &Stage) -> &Crosstab {
    match stage.app.screens.top() {
        Screen::Crosstab(table) => table,
        _ => panic!("{}", stage.screen()),
    }
}
