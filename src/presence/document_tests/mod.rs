//! Presence documents judged from outside.
