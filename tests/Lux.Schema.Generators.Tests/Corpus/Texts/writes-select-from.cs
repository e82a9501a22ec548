[Query("SELECT * FROM users WHERE name = {name}")]
public partial ValueTask<User[]> AnnsAsync(string name);

//! LUX3002 at `SELECT`: Table 'SELECT' does not exist: begin with the table: users WHERE ..; SELECT and its columns come second, and are left out for whole rows
