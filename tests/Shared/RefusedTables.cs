namespace Lux.Tests;

/// <summary>
/// Tables that the engine refuses, with what a declaration in C# says of the same mistake: the rule, its code, and the definition with the engine's error.
/// The generator's tests show that the rule fires, the client's that the engine answers so.
/// </summary>
internal static class RefusedTables
{
    public static readonly (string Rule, string Declaration, string Definition, string Error)[] All =
    [
        ("LUX1005", "[Table(\"my users\")] public partial record T(Id<T> Id, int A);", "TCREATE|my users|a:int", "InvalidTableName"),
        ("LUX1005", "[Table(\"t\")] public partial record T(Id<T> Id, [Column(\"a b\")] int A);", "TCREATE|t|a b:int", "InvalidFieldName"),
        ("LUX1005", "[Table(\"t\")] public partial record T(Id<T> Id, int Rows);", "TCREATE|t|rows:int", "InvalidFieldName"),
        ("LUX1005", "[Table(\"t\")] public partial record T(Id<T> Id, int A, [Column(\"a\")] int B);", "TCREATE|t|a:int|a:int", "DuplicateField"),
        ("LUX1006", "[Table(\"t\")] public partial record T(Id<T> Id, Id<string> A);", "TCREATE|t|a:ref(nothing)", "ReferencedTableMissing"),
        ("LUX1007", "[Table(\"t\")] public partial record T(Id<T> Id, [OnDelete(ReferenceAction.Cascade)] int A);", "TCREATE|t|a:int:ondelete(cascade)", "ModifierDoesNotFit"),
        ("LUX1007", "[Table(\"u\")] public partial record U(Id<U> Id, int A); [Table(\"t\")] public partial record T(Id<T> Id, [OnDelete(ReferenceAction.SetNull)] Id<U> A);", "TCREATE|u|a:int;TCREATE|t|a:ref(u):notnull:ondelete(setnull)", "ModifierDoesNotFit"),
        // Of tables that refer to each other none can be the first that is made; of rows that require each other none the first that is inserted.
        ("LUX1008", "[Table(\"c8\")] public partial record C(Id<C> Id, [OnDelete(ReferenceAction.Cascade)] Id<D>? D); [Table(\"d8\")] public partial record D(Id<D> Id, [OnDelete(ReferenceAction.Cascade)] Id<C>? C);", "TCREATE|c8|d:ref(d8):ondelete(cascade)", "ReferencedTableMissing"),
        ("LUX1009", "[Table(\"u9\")] public partial record U(Id<U> Id, int A); [Table(\"p9\")] public partial record P(Id<P> Id, Id<U> A); [Database(typeof(P))] public partial class Db;", "TCREATE|other9.u9|a:int;TCREATE|p9|a:ref(u9):notnull", "ReferencedTableMissing"),
        ("LUX1019", "[Table(\"e19\")] public partial record E(Id<E> Id, Id<F> F); [Table(\"f19\")] public partial record F(Id<F> Id, Id<E> E);", "TCREATE|e19|f:ref(f19):notnull", "ReferencedTableMissing"),
        ("LUX1019", "[Table(\"t19\")] public partial record T(Id<T> Id, Id<T> Parent);", "TCREATE|t19|parent:ref(t19):notnull;TINSERT|t19|parent|1", "ForeignKeyViolation"),
        ("LUX1010", "[Table(\"t\")] [Index(\"A\", \"B\")] public partial record T(Id<T> Id, int A);", "TCREATE|t|a:int|INDEX|a,b", "UnknownField"),
        ("LUX1010", "[Table(\"t\")] [Index(\"A\", \"A\")] public partial record T(Id<T> Id, int A);", "TCREATE|t|a:int|INDEX|a,a", "InvalidComposite"),
        ("LUX1011", "[Table(\"t\")] [Index(\"A\", \"B\")] [Unique(\"A\", \"B\")] public partial record T(Id<T> Id, int A, int B);", "TCREATE|t|a:int|b:int|INDEX|a,b|UNIQUE|a,b", "DuplicateIndex"),
        ("LUX1012", "[Table(\"t\")] public partial record T(Id<T> Id, [Default(\"x\")] int A);", "TCREATE|t|a:int:default(x)", "WrongType"),
        ("LUX1012", "[Table(\"t\")] public partial record T(Id<T> Id, [Default(ServerValue.Now)] string A);", "TCREATE|t|a:str:default(*)", "ModifierDoesNotFit"),
        ("LUX1012", "[Table(\"t\")] public partial record T(Id<T> Id, [Default(\"1.2.3\")] decimal A);", "TCREATE|t|a:decimal:default(1.2.3)", "WrongType"),
        ("LUX1012", "[Table(\"t\")] public partial record T(Id<T> Id, [Default(\"nobody\")] Guid A);", "TCREATE|t|a:uuid:default(nobody)", "WrongType"),
        ("LUX1012", "[Table(\"t\")] public partial record T(Id<T> Id, [Default(\"{x\")] System.Text.Json.JsonElement A);", "TCREATE|t|a:json:default({x)", "WrongType"),
        ("LUX1012", "[Table(\"t\")] public partial record T(Id<T> Id, [Vector(3), Default(\"[0,0,0]\")] float[] A);", "TCREATE|t|a:vector(3):default(\"[0,0,0]\")", "ModifierDoesNotFit"),
        ("LUX1013", "[Table(\"t\")] public partial record T(Id<T> Id, float[] A);", "TCREATE|t|a:vector", "UnknownFieldType"),
        ("LUX1013", "[Table(\"t\")] public partial record T(Id<T> Id, [Vector(0)] float[] A);", "TCREATE|t|a:vector(0)", "UnknownFieldType"),
        ("LUX1013", "[Table(\"t\")] public partial record T(Id<T> Id, [Vector(262145)] float[] A);", "TCREATE|t|a:vector(262145)", "UnknownFieldType"),
        ("LUX1015", "[Table(\"t\")] public partial record T(Id<T> Id, [NotIndexed, Unique] int A);", "TCREATE|t|a:int:noindex:unique", "ModifierDoesNotFit"),
        ("LUX1015", "[Table(\"t\")] public partial record T(Id<T> Id, [NotIndexed, Index] int A);", "TCREATE|t|a:int:noindex:index", "ModifierDoesNotFit"),
        ("LUX1015", "[Table(\"t15\")] public partial record T(Id<T> Id, [NotIndexed] Id<T>? A);", "TCREATE|t15|a:ref(t15):noindex", "ModifierDoesNotFit"),
        ("LUX1025", "[Table(\"t\")] public partial record T(Id<T> Id, [Unique] System.Text.Json.JsonElement A);", "TCREATE|t|a:json:unique", "TypeNotIndexable"),
        ("LUX1025", "[Table(\"t\")] public partial record T(Id<T> Id, [Vector(3), Index] float[] A);", "TCREATE|t|a:vector(3):index", "TypeNotIndexable"),
        ("LUX1025", "[Table(\"t\")] [Index(\"A\", \"B\")] public partial record T(Id<T> Id, int A, System.Text.Json.JsonElement B);", "TCREATE|t|a:int|b:json|INDEX|a,b", "TypeNotIndexable"),
        ("LUX1017", "[Table(\"t\")] [Index(\"A\", \"B\", \"C\", \"D\", \"E\", \"F\", \"G\", \"H\", \"I\")] public partial record T(Id<T> Id, int A, int B, int C, int D, int E, int F, int G, int H, int I);", "TCREATE|t|a:int|b:int|c:int|d:int|e:int|f:int|g:int|h:int|i:int|INDEX|a,b,c,d,e,f,g,h,i", "InvalidComposite"),
    ];

    /// <summary>As many indexes as are one too many.</summary>
    public static readonly (string Rule, string Declaration, string Definition, string Error) TooManyIndexes = (
        "LUX1017",
        $"[Table(\"t\")] public partial record T(Id<T> Id, {string.Join(", ", Enumerable.Range(0, 65).Select(i => $"[Index] int C{i}"))});",
        "TCREATE|t|" + string.Join('|', Enumerable.Range(0, 65).Select(i => $"c{i}:int:index")),
        "TooManyIndexes");

    /// <summary>As many columns as are one too many.</summary>
    public static readonly (string Rule, string Declaration, string Definition, string Error) TooWide = (
        "LUX1017",
        $"[Table(\"t\")] public partial record T(Id<T> Id, {string.Join(", ", Enumerable.Range(0, 257).Select(i => $"int C{i}"))});",
        "TCREATE|t|" + string.Join('|', Enumerable.Range(0, 257).Select(i => $"c{i}:int")),
        "TooManyFields");
}
