await db.Users.Where(u => (u.Points ?? 0) > 3).CountAsync();

//! CS0019 at `u.Points ?? 0`: Operator '??' cannot be applied to operands of type 'NumberColumn<User, int?, long, double?>' and 'int'
//! LUX3012 at `u.Points ?? 0`: 'Points' of 'User' is the column itself, which is always there; ?? looks at a value: say what holds of a null: u.Points.IsNull | u.Points == ..
