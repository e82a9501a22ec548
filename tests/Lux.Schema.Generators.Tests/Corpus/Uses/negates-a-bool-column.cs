await db.Users.Where(u => !u.IsAdmin).ToArrayAsync();

//! CS0023 at `!u.IsAdmin`: Operator '!' cannot be applied to operand of type 'Column<User, bool>'
