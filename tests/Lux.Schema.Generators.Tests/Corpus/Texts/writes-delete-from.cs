[Query("DELETE FROM users WHERE name = {name}")]
public partial ValueTask<long> ForgetAsync(string name);

//! LUX3002 at `DELETE`: Table 'DELETE' does not exist: begin with TDEL and the table: TDEL users WHERE ..
