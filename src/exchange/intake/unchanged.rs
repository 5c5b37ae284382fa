//! What nobody has edited in a table of the program's own that comes in again: it leaves the session as it
//! is, whatever the way through a table makes of signs that hide, of blanks and of long texts.

use super::reading::{Draft, Group, Reader};
use super::table::Source;
use crate::exchange::handout::Said;
use crate::model::field::Field;

impl Reader<'_> {
    /// Whether a column says of a session that is known what a table of the program says.
    pub(super) fn is_as_handed_out(
        &self,
        group: &Group,
        draft: &Draft,
        field: &Field,
        column: usize,
    ) -> bool {
        if !draft.is_known {
            return false;
        }
        let is_workbook = self.table.source == Source::Workbook;
        let said = self.said.get_or_init(|| Said::new(self.reading.logbook));
        let mut rows = group.rows.iter();
        rows.all(|row| {
            let text = self.cell(*row, column).text();
            said.is(&text, field, &draft.session, is_workbook)
        })
    }
}
