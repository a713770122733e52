pub struct Client {}
