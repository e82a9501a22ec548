await db.Users.Where(u => u.City?.StartsWith("x") == true).CountAsync();

//! CS0019 at `u.City?.StartsWith("x") == true`: Operator '==' cannot be applied to operands of type 'Condition<User>' and 'bool'
//! LUX3012 at `u.City?.StartsWith("x") == true`: A condition is no bool and is not compared with one: leave '== true' out; !(..) asks for the opposite, and ?. is not needed, for a column is always there
