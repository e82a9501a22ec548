var both = db.Messages.Join(db.Users, m => m.UserId, u => u.Id, (m, u) => (m, u));

//! CS1061 at `Join`: 'ChatDb.MessagesTable' does not contain a definition for 'Join' and no accessible extension method 'Join' accepting a first argument of type 'ChatDb.MessagesTable' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Join`: A table has no 'Join' here: Include follows a reference and gives both rows: .Include(row => row.OtherId)
