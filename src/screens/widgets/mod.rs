//! Pieces that screens are put together from. They know no screen, no logbook and no language:
//! words, figures and styles come in as arguments, hit boxes and cursor positions go out.

pub mod bars;
pub mod big;
pub mod calendar;
pub mod choices;
pub mod dialog;
pub mod fit;
pub mod hints;
pub mod line;
pub mod line_input;
pub mod list;
pub mod notes;
pub mod pyramid;
pub mod scrollbar;
pub mod sweep;
pub mod tabs;
pub mod wrap;

#[cfg(test)]
pub(crate) mod testing;
