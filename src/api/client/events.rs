//! What happens on the server, heard event by event.

use std::time::Duration;

use super::{Client, ClientError, ReachError, get, lines::Lines, refusal};
use crate::api::{
    paths,
    server::events::{EventLine, EventsQuery},
};

/// The most octets of one line.
const LINE_MOST: usize = 1024 * 1024;
/// After so long without a sign of life the server is gone; it gives one every 15 seconds.
const SILENCE: Duration = Duration::from_secs(60);

impl Client {
    /// Hears what happens until the server ends it, or for ever. `begun` is called when the server has begun to tell, and
    /// `told` for each line.
    pub async fn events<E>(
        &self,
        query: EventsQuery,
        mut begun: impl FnMut(),
        mut told: impl FnMut(EventLine) -> Result<(), E>,
    ) -> Result<Result<(), E>, ClientError> {
        let EventsQuery { follow, since, kind, partner } = query;
        let mut call = get(paths::EVENTS);
        let follow = follow.map(|follow| follow.to_string());
        for (name, value) in [("follow", follow), ("since", since), ("kind", kind), ("partner", partner)] {
            if let Some(value) = value {
                call = call.query(name, value);
            }
        }
        let (status, _, mut coming) = self.in_time(self.transport.begin(call, &self.options)).await?;
        let unread = |reason: String| ReachError::Answer { status: status.as_u16(), reason };
        if status.is_success() {
            begun();
        }
        let mut lines = Lines::default();
        loop {
            let piece = tokio::time::timeout(SILENCE, coming.next()).await;
            let Some(piece) = piece.map_err(|_| ReachError::Timeout { waited: format!("{SILENCE:?}") })?? else {
                break;
            };
            lines.take(&piece);
            while status.is_success()
                && let Some(line) = lines.line()
            {
                if line.len() == 1 {
                    continue;
                }
                let line = serde_json::from_slice(&line).map_err(|error| unread(error.to_string()))?;
                if let Err(error) = told(line) {
                    return Ok(Err(error));
                }
            }
            if lines.rest().len() > LINE_MOST {
                return Err(unread(format!("a line of more than {LINE_MOST} octets")).into());
            }
        }
        if status.is_success() { Ok(Ok(())) } else { Err(refusal(status, lines.rest())) }
    }
}
