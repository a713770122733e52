mod rows; mod choices;
pub struct SessionPage {}
