pub struct SessionPager {}
