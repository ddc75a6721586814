//! The running server: listeners, connections, and what happens to each SIP message.

pub mod live;

use std::sync::Arc;

use tokio::sync::watch;

use crate::{model::Config, transport::sockets::Sockets};
use live::Live;

/// Runs the SIP side until `stop` resolves, following each generation that is published.
pub async fn run(
    mut configs: watch::Receiver<Arc<Config>>,
    live: Arc<Live>,
    _sockets: Sockets,
    stop: impl Future<Output = ()> + Send + 'static,
) {
    tokio::pin!(stop);
    loop {
        let config = configs.borrow_and_update().clone();
        live.runs(config.generation);
        tokio::select! {
            () = &mut stop => return,
            changed = configs.changed() => if changed.is_err() { return },
        }
    }
}
