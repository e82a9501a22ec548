[Query("TINSERT users name {name}")]
public partial ValueTask<Id<User>> AddAsync(string name);

//! LUX3002 at `TINSERT`: Table 'TINSERT' does not exist: a text reads, changes or deletes; rows are inserted by InsertAsync of their table
