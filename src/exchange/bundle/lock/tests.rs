//! What is locked is opened again, what others have locked too, and nothing asks for hours.

use super::*;

/// Made by the authors of the format, for those who read it (C2SP's test vectors): it says "age"
/// to whoever knows the passphrase "password".
const OF_ANOTHER_HAND: &[u8] = b"age-encryption.org/v1\n\
    -> scrypt rF0/NwblUHHTpgQgRpe5CQ 10\n\
    gUjEymFKMVXQEKdMMHL24oYexjE3TIC0O0zGSqJ2aUY\n\
    --- IOXiQYStkoT1mvZW2tFOqZdhRVvj58egABx/sWfZQbc\n\
    \x1b5\xc6\xe6\x87\xdd\x00\xda:\xc3y\xac\x9ft,!\xfd\x18Z\x1b\x9e=\xeds\x9d\x14\xacj\x9aP\x12M\xb8f\xd8";
/// The same, with work for a minute and eight gigabytes.
const TOO_MUCH_WORK: &[u8] = b"age-encryption.org/v1\n\
    -> scrypt rF0/NwblUHHTpgQgRpe5CQ 23\n\
    qW9eVsT0NVb/Vswtw8kPIxUnaYmm9Px1dYmq2+4+qZA\n\
    --- 38TpQMxQRRNMfmYYpBX6DDrPx4/QY5UmJnhPyVoX/cw\n\
    \xac]?7\x06\xe5Pq\xd3\xa6\x04 F\x97\xb9\x09\x05\x95\xc2\xf7\xf5\xdb\xae\xe8\x0dz\x01\x8c(r\x05\x8a\xf3\xce|";
/// For a key, in its armour.
const FOR_A_KEY: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----\n\
    YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBhanRxQXZERWtWTnIyQjd6\n\
    VU90cTJtQVFYRFNCbE5yVkF1TS9kS2I1c1Q0CkhVS3R6MFIyajVCbDJFUjdIaEFa\n\
    clVSaWtDRnBpSWpOYTBLakhjamJBR1UKLS0tIHJycFRsdktFS3JLM0VxaG9PUEpl\n\
    UDFLRThPMWQyYXJyUmV6Nzdtd2VrUmMK3d9y0G+8q1ffPQ0xJJatIYzX/W+AeLv4\n\
    gS3YeUcVXre9Xog=\n\
    -----END AGE ENCRYPTED FILE-----\n";

#[test]
fn what_is_locked_is_opened_by_its_passphrase_alone() {
    let passphrase = "чолпон-ата 7 токтосун";
    for bytes in [&b""[..], b"{}", &[7; 200_000]] {
        let locked = lock_with(bytes, passphrase, 2).unwrap();
        assert!(is_locked(&locked));
        assert!(!is_locked(bytes));
        assert_eq!(unlock(&locked, passphrase).unwrap(), bytes);
        for other in ["", "чолпон-ата 7 токтосу", "Чолпон-ата 7 токтосун"]
        {
            assert_eq!(unlock(&locked, other), Err(Refusal::WrongPassphrase));
        }
    }
}

#[test]
fn what_is_locked_twice_never_looks_the_same() {
    let lock = || lock_with(b"{}", "x", 2).unwrap();
    assert_ne!(lock(), lock());
}

#[test]
fn what_other_programs_lock_is_opened() {
    assert!(is_locked(OF_ANOTHER_HAND));
    assert_eq!(unlock(OF_ANOTHER_HAND, "password").unwrap(), b"age");
    let other = unlock(OF_ANOTHER_HAND, "Password");
    assert_eq!(other, Err(Refusal::WrongPassphrase));
}

#[test]
fn nothing_asks_for_hours_or_for_a_key() {
    let other = unlock(TOO_MUCH_WORK, "password");
    assert_eq!(other, Err(Refusal::TooMuchWork));
    assert!(is_locked(FOR_A_KEY));
    assert_eq!(unlock(FOR_A_KEY, "password"), Err(Refusal::LockedForKey));
}

#[test]
fn what_was_damaged_on_its_way_is_not_opened() {
    let locked = lock_with(&[7; 100], "x", 2).unwrap();
    for end in (0..locked.len()).step_by(17) {
        assert!(unlock(&locked[..end], "x").is_err(), "{end}");
    }
    for place in (0..locked.len()).step_by(19) {
        let mut other = locked.clone();
        other[place] ^= 1;
        assert!(unlock(&other, "x").is_err(), "{place}");
    }
    let mut cut = locked.clone();
    cut.pop();
    assert_eq!(unlock(&cut, "x"), Err(Refusal::LockBroken));
    assert_eq!(unlock(b"no", "x"), Err(Refusal::LockBroken));
    assert_eq!(unlock(b"", "x"), Err(Refusal::LockBroken));
}
