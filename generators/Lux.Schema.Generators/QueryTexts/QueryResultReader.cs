using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Reads what a query method gives: <c>ValueTask&lt;Message[]&gt;</c> is all rows at once, in a ValueTask.</summary>
internal static class QueryResultReader
{
    public static QueryResult Read(ITypeSymbol type, INamedTypeSymbol owner)
    {
        var wrapper = type is INamedTypeSymbol { ContainingType: null } named ? Wrapper(named) : ResultWrapper.Other;
        var content = wrapper != ResultWrapper.Other ? ((INamedTypeSymbol)type).TypeArguments.FirstOrDefault() : null;
        bool isArray = wrapper != ResultWrapper.AsyncEnumerable && content is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: not SpecialType.System_Byte };
        bool isPage = wrapper != ResultWrapper.AsyncEnumerable && Symbols.IsRuntimeType(content, KnownNames.Page);
        var element = isArray ? ((IArrayTypeSymbol)content!).ElementType : isPage ? ((INamedTypeSymbol)content!).TypeArguments[0] : content;
        return new(wrapper, isArray, element is null ? null : Shape(element, owner), QueryMethodReader.Display(type)) { IsPage = isPage };
    }

    private static ResultWrapper Wrapper(INamedTypeSymbol type) => (type.ContainingNamespace.ToDisplayString(), type.Name, type.Arity) switch
    {
        ("System.Threading.Tasks", "ValueTask", 0 or 1) => ResultWrapper.ValueTask,
        ("System.Threading.Tasks", "Task", 0 or 1) => ResultWrapper.Task,
        ("System.Collections.Generic", "IAsyncEnumerable", 1) => ResultWrapper.AsyncEnumerable,
        _ => ResultWrapper.Other,
    };

    private static ResultShape Shape(ITypeSymbol type, INamedTypeSymbol owner)
    {
        var whole = Part("", type, owner, null, false);
        var bare = TypeReader.Bare(type);
        if (bare is INamedTypeSymbol { IsTupleType: true } tuple)
            return new(whole, tuple.TupleElements.Select(element => Part(element.Name, element.Type, owner, null, false)).ToEquatableArray(), true, true);
        if (whole.Row is not null || whole.Type.Kind != ColumnKind.Unsupported || bare is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } projection)
            return new(whole, default, false, false);
        var construction = Construction.Of(projection);
        return new(
            whole,
            construction.Members.Select(member => Part(member.Property.Name, member.Property.Type, owner, member.Parameter?.Name, member.Property.IsRequired)).ToEquatableArray(),
            false,
            construction.Problem == ConstructionProblem.None);
    }

    private static ResultPart Part(string name, ITypeSymbol type, INamedTypeSymbol owner, string? parameter, bool isRequired)
    {
        var bare = TypeReader.Bare(type);
        string? row = TableReader.TableName(bare) is null ? null : bare.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var read = TypeReader.Read(type, owner, asNumber: false);
        return new(name, read with { FullName = SignatureWriter.Type(bare.WithNullableAnnotation(NullableAnnotation.NotAnnotated)) }, row, parameter, isRequired);
    }
}
