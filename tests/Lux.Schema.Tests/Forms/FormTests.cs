using System.Text.Json;

namespace Lux.Schema.Tests.Forms;

/// <summary>Values of the user's own types in the real engine.</summary>
public sealed class FormTests(EngineFixture engine)
{
    private static readonly Person Ann = new()
    {
        Email = new("ann@example.com"),
        Backup = new("ann@home"),
        Balance = new(12.5m),
        Limit = new(100),
        Region = "EU",
        Phone = 7,
        Joined = new(new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc).Ticks),
        Home = new("Main \"Street\" 1", "Bonn é漢", new(1.5, -2)),
        Work = new("", ""),
        Tags = [new("a", [new("b", [])]), new("c", [])],
        Aliases = ["annie", null],
        Place = new(0.1, 2),
        Scores = new() { ["x"] = 1, ["y"] = null },
        Settings = JsonElement.Parse("""{ "dark": true }"""),
        Extra = JsonElement.Parse("null"),
        Face = [0.1f, -2, 3],
        Voice = new float[] { 4, 5 },
    };

    private static readonly Person Bob = new() { Email = new("bob@example.com"), Home = new("Side 2", "Ulm") };

    [Fact]
    public async Task Each_column_comes_back_as_it_was_inserted()
    {
        await using var db = await NewAsync();
        var ids = await db.People.InsertAsync([Ann, Bob]);
        Same(Ann, await db.People.FindAsync(ids[0]));
        var bob = await db.People.FindAsync(ids[1]);
        Same(Bob with { Joined = bob!.Joined }, bob);
        Assert.True(bob.Joined.Ticks > Ann.Joined.Ticks, "the engine fills in what is left at the default");
    }

    [Fact]
    public async Task The_table_has_the_types_of_what_is_stored()
    {
        await using var db = await NewAsync();
        var schema = await db.ExecuteAsync("TSCHEMA", $"{db.Connection.Options.Database}.people");
        Assert.Equal(
            [
                "email:str:unique:notnull", "backup:str", "balance:decimal:notnull:default(0)", "limit:decimal", "region:str:index:notnull", "phone:int", "joined:timestamp:notnull:default(*)",
                "home:json:notnull", "work:json", "tags:json:notnull", "aliases:json", "place:json", "scores:json:notnull", "settings:json:notnull:default({})", "extra:json",
                "face:vector(3):notnull", "voice:vector(2)", "UNIQUE phone,region", "INDEX limit,balance",
            ],
            schema.Items.Select(line => line.ToString()));
    }

    [Fact]
    public async Task Rows_are_found_by_values_in_their_stored_form()
    {
        await using var db = await NewAsync();
        await db.People.InsertAsync([Ann, Bob]);
        Assert.Equal(Ann.Email, (await db.People.FindByEmailAsync(Ann.Email))!.Email);
        Assert.Equal("EU", Assert.Single(await db.People.ByRegion("eu").ToArrayAsync()).Region);
        Assert.Single(await db.People.Where(p => p.Email == Ann.Email & p.Backup == Ann.Backup & p.Limit == Ann.Limit).ToArrayAsync());
        Assert.Single(await db.People.Where(p => p.Backup == null).ToArrayAsync());
        Assert.Single(await db.People.Where(p => p.Backup != null & p.Email != Bob.Email).ToArrayAsync());
        Assert.Equal(2, await db.People.Where(p => p.Email.In(Ann.Email, Bob.Email)).CountAsync());
        Assert.Single(await db.People.Where(p => p.Home == Ann.Home & p.Tags == Ann.Tags & p.Place == Ann.Place & p.Work == Ann.Work).ToArrayAsync());
        Assert.Single(await db.People.Where(p => p.Work == null & p.Voice.IsNull & p.Aliases.IsNull).ToArrayAsync());
        Assert.Single(await db.People.Where(p => !(p.Home == Ann.Home)).ToArrayAsync());
        Assert.Single(await db.People.Where(p => p.Settings == Bob.Settings).ToArrayAsync());
    }

    [Fact]
    public async Task A_converter_that_keeps_the_order_gives_columns_that_are_compared_by_it()
    {
        await using var db = await NewAsync();
        await db.People.InsertAsync([Ann, Bob]);
        Assert.Equal(Ann.Email, Assert.Single(await db.People.Where(p => p.Balance > new Money(9)).ToArrayAsync()).Email);
        Assert.Equal([Bob.Email, Ann.Email], (await db.People.OrderBy(p => p.Balance).Take(2).ToArrayAsync()).Select(p => p.Email));
        Assert.Equal([Bob.Email, Ann.Email], (await db.People.OrderByDescending(p => p.Email).Take(2).ToArrayAsync()).Select(p => p.Email));
        Assert.Equal(Ann.Joined, await db.People.MinAsync(p => p.Joined));
        Assert.Equal([new Money(0), new Money(12.5m)], await db.People.GroupBy(p => p.Region).Select(g => g.Max(p => p.Balance)).ToArrayAsync());
    }

    [Fact]
    public async Task Some_columns_are_changed_and_some_are_read()
    {
        await using var db = await NewAsync();
        var id = await db.People.InsertAsync(Ann);
        await db.People.UpdateAsync(id, p => p.Email.Set(new("new@example.com")) & p.Home.Set(Bob.Home) & p.Work.Set(null) & p.Place.Set(new Point(1, 1)) & p.Face.Set([7, 8, 9]) & p.Voice.Set(null) & p.Limit.Set(null) & p.Tags.Set([]));
        var (email, home, work, place, face, voice) = await db.People.Select(p => (p.Email, p.Home, p.Work, p.Place, p.Face, p.Voice)).FirstAsync();
        Assert.Equal((new Email("new@example.com"), Bob.Home, null, new Point(1, 1)), (email, home, work, place));
        Assert.Equal([7, 8, 9], face);
        Assert.Null(voice);
        Assert.True(await db.People.UpdateAsync(id, p => p.Balance.Set(new(1)), onlyIf: p => p.Home == Bob.Home));
        Assert.False(await db.People.UpdateAsync(id, p => p.Balance.Set(new(2)), onlyIf: p => p.Email == Ann.Email));
        await db.People.UpdateAsync(Ann with { Id = id });
        Same(Ann, await db.People.FindAsync(id));
    }

    [Fact]
    public async Task Upserts_find_the_row_by_the_stored_form()
    {
        await using var db = await NewAsync();
        var id = await db.People.InsertAsync(Ann);
        Assert.Equal(id, await db.People.UpsertByEmailAsync(Ann with { Home = Bob.Home, Voice = null }));
        Same(Ann with { Home = Bob.Home, Voice = null }, await db.People.FindAsync(id));
        Assert.Equal(id, await db.People.UpsertByPhoneAndRegionAsync(Ann with { Region = "eu", Email = new("x@y") }));
        var batch = await db.BatchAsync(b => b.People.UpsertByEmail(Ann with { Email = new("x@y"), Work = Bob.Home }));
        Assert.Equal(id, batch);
        Same(Ann with { Email = new("x@y"), Work = Bob.Home }, await db.People.FindAsync(id));
    }

    [Fact]
    public async Task Query_texts_take_and_give_them()
    {
        await using var db = await NewAsync();
        var ids = await db.People.InsertAsync([Ann, Bob]);
        Same(Ann, await db.ByEmailAsync(Ann.Email));
        Assert.Single(await db.AmongAsync([Ann.Email, Bob.Email], Ann.Backup));
        Assert.Equal(Bob.Email, Assert.Single(await db.AmongAsync([Ann.Email, Bob.Email], null)).Email);
        Assert.Single(await db.RicherAsync(new(1), Ann.Limit));
        Assert.Empty(await db.RicherAsync(new(1), null));
        Assert.Single(await db.AtHomeAsync(Ann.Home, Ann.Tags));
        Assert.Equal([Ann.Home, Bob.Home], await db.HomesAsync());
        Assert.Equal([new Card(Ann.Email, Ann.Work) { Limit = Ann.Limit }, new Card(Bob.Email, null)], await db.CardsAsync());
        Assert.Equal((new Money(12.5m), 12.5m, Ann.Joined), await db.SumsAsync());
        var parts = await db.PartsAsync(ids[0]);
        Assert.Equal((Ann.Email, Ann.Home, Ann.Place), (parts.Email, parts.Home, parts.Place));
        Assert.Equal(Ann.Face, parts.Face);
        Assert.Equal(Ann.Voice!.Value.ToArray(), parts.Voice!.Value.ToArray());
        await db.ChangeAsync(ids[0], new("a@b"), null, Bob.Home, null, [1, 2, 3], null, ["x"], null);
        Same(Ann with { Email = new("a@b"), Limit = null, Work = Bob.Home, Place = null, Face = [1, 2, 3], Voice = null, Aliases = ["x"], Extra = null }, await db.People.FindAsync(ids[0]));
    }

    [Fact]
    public async Task Values_of_keys_take_the_same_forms()
    {
        await using var db = await NewAsync();
        await db.Session.SetAsync(new("t1", Ann.Home, Ann.Email, [1, 2]));
        await db.Session.SetAsync(new("t2", Bob.Home, null, []));
        var first = await db.Session.GetAsync("t1");
        Assert.Equal((Ann.Home, Ann.Email), (first!.From, first.By));
        Assert.Equal([1, 2], first.Face);
        Assert.Null((await db.Session.GetAsync("t2"))!.By);
    }

    [Fact]
    public async Task A_vector_of_another_length_or_of_what_is_no_number_is_refused_and_changes_nothing()
    {
        await using var db = await NewAsync();
        foreach (float[] face in new float[][] { [1, 2], [1, 2, 3, 4], [1, 2, float.NaN] })
        {
            var refused = await Assert.ThrowsAnyAsync<LuxException>(async () => await db.People.InsertAsync(Ann with { Face = face }));
            Assert.Contains("'face'", refused.Message, StringComparison.Ordinal);
            Assert.Contains("vector(3)", refused.Message, StringComparison.Ordinal);
        }
        Assert.Equal(0, await db.People.CountAsync());
    }

    [Fact]
    public async Task A_vector_whose_bytes_look_like_a_list_is_set_all_the_same()
    {
        await using var db = await NewAsync();
        var id = await db.People.InsertAsync(Ann);
        // [abcdef] as bytes.
        float[] odd = [BitConverter.ToSingle("[abc"u8), BitConverter.ToSingle("def]"u8)];
        await db.People.UpdateAsync(id, p => p.Voice.Set(odd));
        Assert.Equal(odd, (await db.People.FindAsync(id))!.Voice!.Value.ToArray());
    }

    [Fact]
    public async Task Json_that_another_client_wrote_is_read_or_said_to_be_of_another_type()
    {
        await using var db = await NewAsync();
        var id = await db.People.InsertAsync(Ann);
        string table = $"{db.Connection.Options.Database}.people";
        await db.ExecuteAsync("TUPDATE", table, id.Value, "work", " null ", "place", "null", "home", """{"city":"Köln","street":"1","more":[]}""");
        Same(Ann with { Work = null, Place = null, Home = new("1", "Köln") }, await db.People.FindAsync(id));
        await db.ExecuteAsync("TUPDATE", table, id.Value, "home", "[1]");
        var wrong = await Assert.ThrowsAsync<LuxException>(async () => await db.People.FindAsync(id));
        Assert.Contains("JSON of 'Address'", wrong.Message, StringComparison.Ordinal);
        await db.ExecuteAsync("TUPDATE", table, id.Value, "home", "null");
        wrong = await Assert.ThrowsAsync<LuxException>(async () => await db.People.FindAsync(id));
        Assert.Contains("JSON of 'Address' but null", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_json_element_without_a_value_is_refused_before_anything_is_sent()
    {
        await using var db = await NewAsync();
        var refused = await Assert.ThrowsAsync<ArgumentException>(async () => await db.People.InsertAsync(Ann with { Settings = default }));
        Assert.Contains("JsonElement?", refused.Message, StringComparison.Ordinal);
    }

    private static void Same(Person expected, Person? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(Flat(expected), Flat(actual));
    }

    // Lists and memories compare by identity, so they are told by their contents.
    private static string[] Flat(Person person) =>
    [
        $"{person.Email} {person.Backup} {person.Balance} {person.Limit} {person.Region} {person.Phone} {person.Joined} {person.Home} {person.Work} {person.Place}",
        JsonSerializer.Serialize(person.Tags, PeopleJson.Default.ListTag),
        person.Aliases is null ? "" : string.Join(",", person.Aliases.Select(alias => alias ?? "none")),
        string.Join(",", person.Scores),
        $"{person.Settings.GetRawText()} {person.Extra?.GetRawText()}",
        string.Join(",", person.Face),
        person.Voice is { } voice ? string.Join(",", voice.ToArray()) : "",
    ];

    private async ValueTask<PeopleDb> NewAsync()
    {
        var db = await PeopleDb.ConnectAsync(engine.NewDatabase());
        await db.EnsureCreatedAsync();
        return db;
    }
}
