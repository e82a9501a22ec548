await db.Users.Where(u => u.Photo > new byte[1]).ToArrayAsync();

//! CS0019 at `u.Photo > new byte[1]`: Operator '>' cannot be applied to operands of type 'Column<User, byte[]?>' and 'byte[]'
//! LUX3011 at `u.Photo > new byte[1]`: 'Photo' of 'User' holds byte[]?, which has no order: compare it with == or In
