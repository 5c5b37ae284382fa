//! Keys in, what one finds in the form out.
