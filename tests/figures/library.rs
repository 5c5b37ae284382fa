//! The figures of the library, from the same files and by the same functions as the screens and the
//! commands have them.

use std::path::Path;

use sabak::model::check::problems_by_row;
use sabak::model::crosstab::{Crosstab, Dimension, Key, Layout, Measure, Share};
use sabak::model::digest::Catalogue;
use sabak::model::timeline::Unit;
use sabak::store::folder::Folder;
use sabak::store::home::Home;

use super::tables;

/// A logbook, read.
pub struct Library {
    catalogue: Catalogue,
}

impl Library {
    /// Reads the logbook of a folder.
    pub fn read(folder: &Path, home: &Path) -> Self {
        let folder = Folder::open(folder, &Home::at(home)).unwrap();
        let logbook = folder.logbook().unwrap().value;
        let mut catalogue = Catalogue::default();
        let today = chrono::NaiveDate::from_ymd_opt(2020, 1, 15).unwrap();
        folder.load(&mut |batch| {
            assert!(batch.problems.is_empty(), "{:?}", batch.problems);
            for loaded in batch.sessions {
                let (session, named) = (&loaded.session, &loaded.named);
                let problems = problems_by_row(session, named.clone(), &logbook, today);
                catalogue.put(session, named.clone(), &problems);
            }
        });
        catalogue.list_places(&logbook);
        Self { catalogue }
    }

    /// A table; nothing where it is refused.
    pub fn table(
        &self,
        rows: Dimension,
        columns: Option<Dimension>,
        measure: Measure,
        share: Option<Share>,
    ) -> Option<Crosstab> {
        let layout = Layout {
            rows,
            columns,
            measure,
            share,
        };
        Crosstab::of(layout, self.catalogue.digests(), &self.catalogue).ok()
    }
}

/// What a row or a column is about, by its code.
pub fn key(key: &Key, dimension: Dimension) -> tables::Key {
    use chrono::Datelike;
    match (key, dimension.unit()) {
        (Key::Code(code) | Key::Name(code), _) => Some(code.clone()),
        (Key::Unknown, _) => None,
        (Key::Span(day), Some(Unit::Year)) => Some(day.format("%Y").to_string()),
        (Key::Span(day), Some(Unit::Quarter)) => {
            Some(format!("{}-Q{}", day.year(), day.month0() / 3 + 1))
        }
        (Key::Span(day), Some(Unit::Month)) => Some(day.format("%Y-%m").to_string()),
        (Key::Span(day), _) => Some(day.to_string()),
    }
}
