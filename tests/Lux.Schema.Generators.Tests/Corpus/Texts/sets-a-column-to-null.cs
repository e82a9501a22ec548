[Query("TUPDATE users SET city NULL points NULL name NULL WHERE id = {id}")]
public partial ValueTask ForgetAsync(Id<User> id);

//! LUX3015 at `city NULL`: 'city' is set to the text 'NULL', not to null: write NULL city; 'NULL' in quotes means the text
//! LUX3003 at `points NULL`: Field 'points' expects int, got 'NULL': write NULL points
//! LUX3015 at `NULL`: 'name' is set to the text 'NULL', not to null: 'name' is never null; 'NULL' in quotes means the text
//! LUX3005 at `ValueTask`: 'ForgetAsync' gives 'ValueTask', and its text gives the number of rows: make it 'ValueTask<long>'
