//! What the service manager is told (`sd_notify(3)`); nothing where there is none.

use sd_notify::NotifyState;
use tokio::task::JoinHandle;

/// Signs of life for the watchdog, until dropped.
#[derive(Debug)]
pub struct Alive(Option<JoinHandle<()>>);

impl Drop for Alive {
    fn drop(&mut self) {
        if let Some(task) = &self.0 {
            task.abort();
        }
    }
}

/// The server answers: the unit is started. Where the manager watches, it gets a sign of life twice in its time, from among
/// the tasks that serve: a runtime that hangs sends none.
pub fn ready() -> Alive {
    tell(NotifyState::Ready);
    Alive(sd_notify::watchdog_enabled().filter(|time| !time.is_zero()).map(|time| {
        tokio::spawn(async move {
            let mut ticks = tokio::time::interval(time / 2);
            loop {
                ticks.tick().await;
                tell(NotifyState::Watchdog);
            }
        })
    }))
}

/// The server begins to end.
pub fn stopping() {
    tell(NotifyState::Stopping);
}

fn tell(state: NotifyState<'_>) {
    if let Err(error) = sd_notify::notify(&[state]) {
        tracing::warn!("the service manager cannot be told: {error}");
    }
}
