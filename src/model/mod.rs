//! What is recorded and how it is counted: pure values that know no file, clock, terminal or
//! language.

pub mod agenda;
pub mod attendance;
pub mod bands;
pub mod bundle;
pub mod check;
pub mod code;
pub mod comparison;
pub mod copies;
pub mod coverage;
pub mod crosstab;
pub mod digest;
pub mod edit;
pub mod exact;
pub mod field;
pub mod filter;
pub mod fingerprint;
pub mod fold;
#[cfg(test)]
pub mod generate;
pub mod likeness;
pub mod line;
pub mod logbook;
pub mod mending;
pub mod merge;
pub mod names;
pub mod people;
pub mod place;
pub mod present;
pub mod problem;
pub mod readiness;
pub mod reconcile;
pub mod record;
pub mod representation;
pub mod rows;
pub mod schema;
pub mod session;
pub mod summary;
pub mod targets;
pub mod timeline;
pub mod typed;
pub mod value;
pub mod versions;
