//! Windows and Apple systems: there a service of the system verifies certificates, which may fetch revocation lists and take
//! its own time for it. It does so on a thread, for which the call waits no longer than it may.

use std::fmt;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{DigitallySignedStruct, Error, SignatureScheme};

use crate::engine::call::Call;

/// How often a waiting call looks whether it was cancelled.
const LOOK: Duration = Duration::from_millis(10);

/// The name of the threads that wait for it.
pub(super) const THREAD: &str = "factory-verify";

/// A verifier within the call's time. Verification that is given up ends by itself, and its result is dropped.
pub(super) struct InTime<V>(Arc<V>);

impl<V> InTime<V> {
    pub fn new(verifier: V) -> InTime<V> {
        InTime(Arc::new(verifier))
    }
}

impl<V: ServerCertVerifier + 'static> ServerCertVerifier for InTime<V> {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let verifier = Arc::clone(&self.0);
        let end_entity = end_entity.clone().into_owned();
        let intermediates: Vec<_> = intermediates
            .iter()
            .map(|certificate| certificate.clone().into_owned())
            .collect();
        let server_name = server_name.to_owned();
        let ocsp_response = ocsp_response.to_vec();
        wait(move || {
            verifier.verify_server_cert(
                &end_entity,
                &intermediates,
                &server_name,
                &ocsp_response,
                now,
            )
        })
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.0
            .verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.0
            .verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.supported_verify_schemes()
    }
}

impl<V> fmt::Debug for InTime<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InTime").finish_non_exhaustive()
    }
}

/// The result of work that cannot be interrupted, or why the current call does not wait for it.
fn wait<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let unexpected =
        |what: &str| Error::General(format!("the certificate was not verified: {what}"));
    let call = Call::current().ok_or_else(|| unexpected("no call is in progress"))?;
    let (result, results) = mpsc::channel();
    thread::Builder::new()
        .name(THREAD.to_owned())
        // Nobody may wait for it any more.
        .spawn(move || drop(result.send(work())))
        .map_err(|error| unexpected(&format!("no thread could be started: {error}")))?;
    loop {
        let left = call.remaining().map_err(|error| {
            call.set_failure(error);
            unexpected("the call ended")
        })?;
        match results.recv_timeout(left.min(LOOK)) {
            Ok(result) => return result,
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                return Err(unexpected("the system's verifier failed"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::thread;
    use std::time::{Duration, Instant};

    use super::wait;
    use crate::engine::call::Call;
    use crate::engine::{CancelToken, Status};

    const LONG: Duration = Duration::from_secs(30);

    /// Why a call did not wait for a verifier that takes long.
    fn given_up(call: &std::rc::Rc<Call>) -> Status {
        let _entered = call.enter();
        let began = Instant::now();
        let verdict = wait(|| {
            thread::sleep(LONG);
            Ok(())
        });
        assert!(verdict.is_err());
        assert!(began.elapsed() < LONG / 3, "{:?}", began.elapsed());
        call.take_failure().expect("a reason").status()
    }

    #[test]
    fn the_verdict_is_the_verifiers() {
        let call = Call::new(LONG, LONG, None);
        let _entered = call.enter();
        assert_eq!(wait(|| Ok(4711)), Ok(4711));
        let refused = rustls::Error::General("no".to_owned());
        let verdict = refused.clone();
        assert_eq!(wait(move || Err::<(), _>(verdict)), Err(refused));
    }

    #[test]
    fn the_deadline_holds() {
        let call = Call::new(Duration::from_millis(100), LONG, None);
        assert_eq!(given_up(&call), Status::Timeout);
    }

    #[test]
    fn a_cancel_is_seen() {
        let cancel = CancelToken::new();
        let call = Call::new(LONG, LONG, Some(cancel.clone()));
        thread::scope(|scope| {
            scope.spawn(|| {
                thread::sleep(Duration::from_millis(50));
                cancel.cancel();
            });
            assert_eq!(given_up(&call), Status::Cancelled);
        });
    }

    #[test]
    fn a_verifier_that_panics_trusts_nobody() {
        let call = Call::new(LONG, LONG, None);
        let _entered = call.enter();
        std::panic::set_hook(Box::new(|_| {}));
        let verdict = wait(|| -> Result<(), _> { panic!("on purpose") });
        let _ = std::panic::take_hook();
        assert!(verdict.is_err());
    }
}
