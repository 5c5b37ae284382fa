//! Pieces that screens are put together from. They know no screen, no logbook and no language:
//! words, figures and styles come in as arguments, hit boxes and cursor positions go out.

pub mod fit;
pub mod hints;
pub mod line;
pub mod list;
pub mod scrollbar;
pub mod tabs;

#[cfg(test)]
mod testing;
