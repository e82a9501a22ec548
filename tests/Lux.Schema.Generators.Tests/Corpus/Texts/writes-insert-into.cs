[Query("INSERT INTO users (name) VALUES ({name})")]
public partial ValueTask<Id<User>> AddAsync(string name);

//! LUX3002 at `INSERT`: Table 'INSERT' does not exist: a text reads, changes or deletes; rows are inserted by InsertAsync of their table
