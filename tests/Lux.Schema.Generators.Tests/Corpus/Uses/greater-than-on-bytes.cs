await db.Users.Where(u => u.Photo > new byte[1]).ToArrayAsync();

//! CS0019 at `u.Photo > new byte[1]`: Operator '>' cannot be applied to operands of type 'Column<User, byte[]?>' and 'byte[]'
