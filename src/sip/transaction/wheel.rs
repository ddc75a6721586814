//! A timer wheel over numbered slots: one timer a slot, set and cancelled in constant time.

use std::time::{Duration, Instant};

use super::TICK;

const SPOKES: usize = 512;
const NONE: u32 = u32::MAX;

#[derive(Debug, Clone, Copy)]
struct Node {
    previous: u32,
    next: u32,
    /// The tick at which it fires; only while it is `set`.
    due: u64,
    set: bool,
}

/// The timers. Memory grows with the highest slot number used, never beyond.
#[derive(Debug)]
pub(super) struct Wheel {
    /// Where ticks are counted from: the instant of the first timer.
    epoch: Option<Instant>,
    /// All ticks before this one have been fired.
    tick: u64,
    spokes: Vec<u32>,
    nodes: Vec<Node>,
}

impl Wheel {
    pub(super) fn new() -> Self {
        Self { epoch: None, tick: 0, spokes: vec![NONE; SPOKES], nodes: Vec::new() }
    }

    fn tick_of(&self, instant: Instant) -> u64 {
        let Some(epoch) = self.epoch else { return 0 };
        let elapsed = instant.saturating_duration_since(epoch).as_nanos() / TICK.as_nanos();
        u64::try_from(elapsed).unwrap_or(u64::MAX)
    }

    /// Lets the slot's timer fire after `delay`, never early; what it was set to before is forgotten.
    pub(super) fn set(&mut self, slot: u32, now: Instant, delay: Duration) {
        self.cancel(slot);
        self.epoch.get_or_insert(now);
        let index = slot as usize;
        if index >= self.nodes.len() {
            self.nodes.resize(index + 1, Node { previous: NONE, next: NONE, due: 0, set: false });
        }
        let due = self.tick_of(now.checked_add(delay).unwrap_or(now)).saturating_add(1).max(self.tick);
        let spoke = (due % SPOKES as u64) as usize;
        let next = self.spokes[spoke];
        if next != NONE {
            self.nodes[next as usize].previous = slot;
        }
        self.spokes[spoke] = slot;
        self.nodes[index] = Node { previous: NONE, next, due, set: true };
    }

    /// Cancels the slot's timer if it is set.
    pub(super) fn cancel(&mut self, slot: u32) {
        let Some(node) = self.nodes.get_mut(slot as usize).filter(|node| node.set) else { return };
        node.set = false;
        let Node { previous, next, due, .. } = *node;
        if previous == NONE {
            self.spokes[(due % SPOKES as u64) as usize] = next;
        } else {
            self.nodes[previous as usize].next = next;
        }
        if next != NONE {
            self.nodes[next as usize].previous = previous;
        }
    }

    /// Cancels all timers that are due by now and adds their slots to `due`. Costs a step for each tick passed, at most one
    /// turn, and one for each timer met.
    pub(super) fn take_due(&mut self, now: Instant, due: &mut Vec<u32>) {
        let now = self.tick_of(now);
        // After a long pause one turn visits every timer.
        self.tick = self.tick.max(now.saturating_sub(SPOKES as u64 - 1));
        while self.tick <= now {
            let mut slot = self.spokes[(self.tick % SPOKES as u64) as usize];
            while slot != NONE {
                let node = self.nodes[slot as usize];
                if node.due <= now {
                    self.cancel(slot);
                    due.push(slot);
                }
                slot = node.next;
            }
            // Nothing is ever set to fire in a tick that has begun, so each is looked at once.
            self.tick += 1;
        }
    }

    /// Some timer that is about the next one to fire.
    pub(super) fn soonest(&self) -> Option<u32> {
        let from = self.tick;
        (0..SPOKES as u64).map(|i| self.spokes[((from + i) % SPOKES as u64) as usize]).find(|slot| *slot != NONE)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ms(n: u64) -> Duration {
        Duration::from_millis(n)
    }

    fn due(wheel: &mut Wheel, now: Instant) -> Vec<u32> {
        let mut slots = Vec::new();
        wheel.take_due(now, &mut slots);
        slots.sort_unstable();
        slots
    }

    #[test]
    fn timers_fire_once_within_a_tick_after_they_are_due() {
        let start = Instant::now();
        let mut wheel = Wheel::new();
        wheel.set(3, start, ms(500));
        wheel.set(1, start, ms(500));
        wheel.set(2, start, Duration::from_secs(180));
        wheel.set(4, start, ms(500));
        wheel.cancel(4);
        wheel.cancel(9);
        assert_eq!(due(&mut wheel, start + ms(499)), [0u32; 0]);
        assert_eq!(due(&mut wheel, start + ms(500) + TICK), [1, 3]);
        assert_eq!(due(&mut wheel, start + Duration::from_secs(179)), [0u32; 0]);
        assert_eq!(due(&mut wheel, start + Duration::from_secs(300)), [2]);
        assert_eq!(wheel.soonest(), None);
    }

    proptest! {
        #[test]
        fn every_timer_fires_in_its_time_however_seldom_the_wheel_is_asked(
            delays in proptest::collection::vec(0u64..100_000, 1..40),
            steps in proptest::collection::vec(1u64..40_000, 1..40),
        ) {
            let start = Instant::now();
            let mut wheel = Wheel::new();
            for (slot, delay) in delays.iter().enumerate() {
                wheel.set(slot as u32, start, ms(*delay));
            }
            let mut fired = vec![false; delays.len()];
            let mut now = 0;
            for step in steps {
                now += step;
                for slot in due(&mut wheel, start + ms(now)) {
                    prop_assert!(!fired[slot as usize]);
                    prop_assert!(delays[slot as usize] <= now);
                    fired[slot as usize] = true;
                }
                for (slot, delay) in delays.iter().enumerate() {
                    prop_assert!(fired[slot] || *delay + 128 > now, "{delay} at {now}");
                }
            }
        }
    }
}
