pub struct CancelToken {}
