import { UnsavedNotice as UnsavedNotice_24671c197ecd2d08dd10bbe6b3b5de01 } from '../../../components/admin/unsaved/UnsavedNotice'
import { ParallelNotice as ParallelNotice_26c60ecb2a332ebb54296ce0a5485768 } from '../../../components/admin/parallel/ParallelNotice'
import { WorkflowBar as WorkflowBar_09f14a36957351e29c256514f8839627 } from '../../../components/admin/WorkflowBar'
import { RecordCell as RecordCell_c2f2f4f4230876d6d863b58a26590acd } from '../../../components/admin/lists/RecordCell'
import { RecordPicker as RecordPicker_1e9bd9120c2f960544c7bc7a45b3ad59 } from '../../../components/admin/pick/RecordPicker'
import { Guidance as Guidance_b140627318cb3a5814208e98fcc61562 } from '../../../components/admin/Guidance'
import { FieldComments as FieldComments_a51ea295cc17b1a2dffb0d73ccd69280 } from '../../../components/admin/approval/comments/FieldComments'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { Figure as Figure_666d4dab9623406bb4f50f91cf0fca99 } from '../../../components/admin/editor/Figure'
import { Undo as Undo_0a5c8a2f6c0d4f5d9b0f3c4d7e8f9a1b } from '../../../components/admin/editor/Undo'
import { Mention as Mention_53fccc10509aaffffb72987095e8896e } from '../../../components/admin/editor/Mention'
import { ContactTables as ContactTables_067c9e9eea4d6fdc5084f6c3cc02406e } from '../../../components/admin/editor/ContactTables'
import { TypedFacts as TypedFacts_7e22e5fb27982541244b089b21b581c8 } from '../../../components/admin/editor/TypedFacts'
import { Paste as Paste_b3a0f88c9d6f51bcbb339c4f20c7acea } from '../../../components/admin/editor/Paste'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PictureField as PictureField_c352d928ea9e2b2b1caacbb6535d0a82 } from '../../../components/admin/attachments/PictureField'
import { FigureText as FigureText_0840827d19dc8bf21d26e51eecf4b8c7 } from '../../../components/admin/attachments/FigureText'
import { ReferenceChip as ReferenceChip_4c8b1fd2da8bad9473690174977dd241 } from '../../../components/admin/ReferenceChip'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SectionLabel as SectionLabel_eb0d343dfad511a8f4f171ce7256a51c } from '../../../components/admin/SectionLabel'
import { WhoLabel as WhoLabel_a30613d846a340cabc3fc2ee7ca0f9f2 } from '../../../components/admin/RowLabels'
import { StepLabel as StepLabel_a30613d846a340cabc3fc2ee7ca0f9f2 } from '../../../components/admin/RowLabels'
import { HeadingLabel as HeadingLabel_a30613d846a340cabc3fc2ee7ca0f9f2 } from '../../../components/admin/RowLabels'
import { FileField as FileField_e2bba60475ad84e80e4ac37636f24ea5 } from '../../../components/admin/attachments/FileField'
import { AttachmentLabel as AttachmentLabel_fdcc57d9d44ee12616c0c2e4b65ec8aa } from '../../../components/admin/attachments/AttachmentLabel'
import { ReadStatus as ReadStatus_aab515633d04f12670ea45c2d9a95569 } from '../../../components/admin/reading/ReadStatus'
import { Beside as Beside_25dc190105d6c807844325c157eab432 } from '../../../components/admin/beside/Beside'
import { StateCell as StateCell_a7786849b44016565e5b5851ec01537c } from '../../../components/admin/PlanCells'
import { Nothing as Nothing_e2b1b0e7fee819dbb082017850c6ef2a } from '../../../components/admin/Nothing'
import { ReviewDateCell as ReviewDateCell_a7786849b44016565e5b5851ec01537c } from '../../../components/admin/PlanCells'
import { ShownCell as ShownCell_38386e47ae98d102c700b7f670550ab7 } from '../../../components/admin/Shown'
import { ShownField as ShownField_38386e47ae98d102c700b7f670550ab7 } from '../../../components/admin/Shown'
import { Fingerprint as Fingerprint_290f2e2c0c3b0e061982f95b1636bf40 } from '../../../components/admin/Fingerprint'
import { ReadyFilters as ReadyFilters_28b2cf1e1a31d6fb75ff175a8d4d3934 } from '../../../components/admin/lists/ReadyFilters'
import { ImportLink as ImportLink_7e3d17d9300f4b0cb27e08cb01a082c8 } from '../../../components/admin/imports/ImportLink'
import { Together as Together_1ebb199773421d8ce8e952af749fb225 } from '../../../components/admin/lists/Together'
import { DraftStatus as DraftStatus_5434086dfa1f6eca88e28ff4d36e77c4 } from '../../../components/admin/unsaved/DraftStatus'
import { SaveButton as SaveButton_6ca5c674bbb930e90279015bad8313ab } from '../../../components/admin/save/SaveButton'
import { PhoneNumber as PhoneNumber_dbe0d47e1d9a27ea8b1ec2e0e3b78145 } from '../../../components/admin/PhoneNumber'
import { PhonesCell as PhonesCell_d1180223d3642bf9d7026a0b3ed4f833 } from '../../../components/admin/FactCells'
import { PhoneLabel as PhoneLabel_a30613d846a340cabc3fc2ee7ca0f9f2 } from '../../../components/admin/RowLabels'
import { MailLabel as MailLabel_a30613d846a340cabc3fc2ee7ca0f9f2 } from '../../../components/admin/RowLabels'
import { WhereUsed as WhereUsed_31f5be165f0c9b21a9b10b615d615ea6 } from '../../../components/admin/WhereUsed'
import { Reach as Reach_d8a1cc5203069aad71162df5f4aaf569 } from '../../../components/admin/Reach'
import { HoldersCell as HoldersCell_d1180223d3642bf9d7026a0b3ed4f833 } from '../../../components/admin/FactCells'
import { HolderLabel as HolderLabel_a30613d846a340cabc3fc2ee7ca0f9f2 } from '../../../components/admin/RowLabels'
import { UnansweredQuestions as UnansweredQuestions_0bbe777dbde32eb00ae75f2ccfa2dfaa } from '../../../components/admin/UnansweredQuestions'
import { OwnSynonyms as OwnSynonyms_bbacc9d10216e4fd1619fd2e71a65ae6 } from '../../../components/admin/OwnSynonyms'
import { PeopleField as PeopleField_38386e47ae98d102c700b7f670550ab7 } from '../../../components/admin/Shown'
import { FrozenContent as FrozenContent_1c1abc818b5cc902ed83cac871db18ac } from '../../../components/admin/FrozenContent'
import { AnswerLabel as AnswerLabel_a30613d846a340cabc3fc2ee7ca0f9f2 } from '../../../components/admin/RowLabels'
import { LineCell as LineCell_3c6e2d9d2dce5789b1909d212c253952 } from '../../../components/admin/audit/LineCell'
import { AuditFilter as AuditFilter_da7ad646be8fa4445b1af50fc5a838bd } from '../../../components/admin/audit/AuditFilter'
import { GrantLabel as GrantLabel_a30613d846a340cabc3fc2ee7ca0f9f2 } from '../../../components/admin/RowLabels'
import { DayField as DayField_2510bc5d2abb09d4b848c015da1f4384 } from '../../../components/admin/DayField'
import { DeputyLabel as DeputyLabel_a30613d846a340cabc3fc2ee7ca0f9f2 } from '../../../components/admin/RowLabels'
import { ShareLink as ShareLink_0005a5fe8949a04e40c5220ca29f764f } from '../../../components/admin/share/ShareLink'
import { PresentPassword as PresentPassword_46610f66bc694bf60d9d8faba0cd27e9 } from '../../../components/admin/account/PresentPassword'
import { SendLink as SendLink_fe3f8ab4657209e4cf367c1ebbf7c1da } from '../../../components/admin/invite/SendLink'
import { InviteLink as InviteLink_ba926bdfb47ed8dc3e6a5db7f378d349 } from '../../../components/admin/invite/InviteLink'
import { GrantsLink as GrantsLink_97ec0f53aead9b7e80b825a7c25fa7a9 } from '../../../components/admin/grants/GrantsLink'
import { UserList as UserList_f7dec5813019746cc5f369c8662f8996 } from '../../../components/admin/invite/UserList'
import { FailedMails as FailedMails_35ce2970bd91bedd4f6092fac8805f03 } from '../../../components/admin/outbox/FailedMails'
import { RuleLabel as RuleLabel_a30613d846a340cabc3fc2ee7ca0f9f2 } from '../../../components/admin/RowLabels'
import { SkipLink as SkipLink_3cf331f00bf9cf69c26615d3199e0e0a } from '../../../components/admin/SkipLink'
import { LogoutButton as LogoutButton_9afb321262a9513c979915ca76b6cf86 } from '../../../components/admin/LogoutButton'
import { Icon as Icon_80ebcb12978a9db9a1c04af0af89c7ec } from '../../../components/admin/Graphics'
import { Logo as Logo_80ebcb12978a9db9a1c04af0af89c7ec } from '../../../components/admin/Graphics'
import { QualityNavLink as QualityNavLink_1c0447709d99252cc8a4f6c64ae1a1b0 } from '../../../components/admin/quality/QualityNavLink'
import { HelpNavLink as HelpNavLink_543bd1df4fed9b89635844920d7851ee } from '../../../components/admin/help/HelpNavLink'
import { OpenMenu as OpenMenu_6d807d0ee8ad794cd763a7473db190b2 } from '../../../components/admin/OpenMenu'
import { SignIn as SignIn_4ca1d6643189fb160fd7f4543c3fb84a } from '../../../components/admin/SignIn'
import { DashboardView as DashboardView_d5206ed16da09b4b168746139c60fd4a } from '../../../components/admin/DashboardView'
import { ApprovalView as ApprovalView_1bf1f081b73cf03545ddbbe6c989361d } from '../../../components/admin/approval/ApprovalView'
import { KeptTextView as KeptTextView_4e7a7fa0a7a5b04a7daf7fdbadcfd959 } from '../../../components/admin/parallel/KeptTextView'
import { SettleView as SettleView_c8f5ca9cb5144945fbf335e32b8d69c0 } from '../../../components/admin/parallel/SettleView'
import { WaitsForMe as WaitsForMe_ccd7ec447e571eb46f05f813d18fd0db } from '../../../components/admin/lists/WaitsForMe'
import { QualityView as QualityView_9cb41d6a9c52d3f4c65ed2589d6150b7 } from '../../../components/admin/quality/QualityView'
import { ImportsView as ImportsView_015c8e2f4a744ee6668526ebe2e28210 } from '../../../components/admin/imports/ImportsView'
import { ReviewView as ReviewView_273b92e70917afae8ef44957d9b24bd3 } from '../../../components/admin/imports/ReviewView'
import { InviteView as InviteView_38948ee3310ed2edacd921b7b87ecf0c } from '../../../components/admin/invite/InviteView'
import { ChooseView as ChooseView_fbe1ffc286735a2e171c0ff16a94c304 } from '../../../components/admin/invite/ChooseView'
import { HelpView as HelpView_4b57dc3c0151b39cb470e57f6b515f5f } from '../../../components/admin/help/HelpView'
import { GrantsView as GrantsView_6949c4bdaee6be18e8e28699096b0291 } from '../../../components/admin/grants/GrantsView'
import { ShareView as ShareView_b944770487e302f4b52593a2de6107f4 } from '../../../components/admin/share/ShareView'
import { SignInNoAccess as SignInNoAccess_aee0210a18cbd43888deb6f23cfdef81 } from '../../../components/admin/SignInNoAccess'
import { SignInForgotten as SignInForgotten_c3ef3039baa83cffbdac57d5a5469ea7 } from '../../../components/admin/SignInForgotten'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/components/admin/unsaved/UnsavedNotice#UnsavedNotice": UnsavedNotice_24671c197ecd2d08dd10bbe6b3b5de01,
  "/components/admin/parallel/ParallelNotice#ParallelNotice": ParallelNotice_26c60ecb2a332ebb54296ce0a5485768,
  "/components/admin/WorkflowBar#WorkflowBar": WorkflowBar_09f14a36957351e29c256514f8839627,
  "/components/admin/lists/RecordCell#RecordCell": RecordCell_c2f2f4f4230876d6d863b58a26590acd,
  "/components/admin/pick/RecordPicker#RecordPicker": RecordPicker_1e9bd9120c2f960544c7bc7a45b3ad59,
  "/components/admin/Guidance#Guidance": Guidance_b140627318cb3a5814208e98fcc61562,
  "/components/admin/approval/comments/FieldComments#FieldComments": FieldComments_a51ea295cc17b1a2dffb0d73ccd69280,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/components/admin/editor/Figure#Figure": Figure_666d4dab9623406bb4f50f91cf0fca99,
  "/components/admin/editor/Undo#Undo": Undo_0a5c8a2f6c0d4f5d9b0f3c4d7e8f9a1b,
  "/components/admin/editor/Mention#Mention": Mention_53fccc10509aaffffb72987095e8896e,
  "/components/admin/editor/ContactTables#ContactTables": ContactTables_067c9e9eea4d6fdc5084f6c3cc02406e,
  "/components/admin/editor/TypedFacts#TypedFacts": TypedFacts_7e22e5fb27982541244b089b21b581c8,
  "/components/admin/editor/Paste#Paste": Paste_b3a0f88c9d6f51bcbb339c4f20c7acea,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/admin/attachments/PictureField#PictureField": PictureField_c352d928ea9e2b2b1caacbb6535d0a82,
  "/components/admin/attachments/FigureText#FigureText": FigureText_0840827d19dc8bf21d26e51eecf4b8c7,
  "/components/admin/ReferenceChip#ReferenceChip": ReferenceChip_4c8b1fd2da8bad9473690174977dd241,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/admin/SectionLabel#SectionLabel": SectionLabel_eb0d343dfad511a8f4f171ce7256a51c,
  "/components/admin/RowLabels#WhoLabel": WhoLabel_a30613d846a340cabc3fc2ee7ca0f9f2,
  "/components/admin/RowLabels#StepLabel": StepLabel_a30613d846a340cabc3fc2ee7ca0f9f2,
  "/components/admin/RowLabels#HeadingLabel": HeadingLabel_a30613d846a340cabc3fc2ee7ca0f9f2,
  "/components/admin/attachments/FileField#FileField": FileField_e2bba60475ad84e80e4ac37636f24ea5,
  "/components/admin/attachments/AttachmentLabel#AttachmentLabel": AttachmentLabel_fdcc57d9d44ee12616c0c2e4b65ec8aa,
  "/components/admin/reading/ReadStatus#ReadStatus": ReadStatus_aab515633d04f12670ea45c2d9a95569,
  "/components/admin/beside/Beside#Beside": Beside_25dc190105d6c807844325c157eab432,
  "/components/admin/PlanCells#StateCell": StateCell_a7786849b44016565e5b5851ec01537c,
  "/components/admin/Nothing#Nothing": Nothing_e2b1b0e7fee819dbb082017850c6ef2a,
  "/components/admin/PlanCells#ReviewDateCell": ReviewDateCell_a7786849b44016565e5b5851ec01537c,
  "/components/admin/Shown#ShownCell": ShownCell_38386e47ae98d102c700b7f670550ab7,
  "/components/admin/Shown#ShownField": ShownField_38386e47ae98d102c700b7f670550ab7,
  "/components/admin/Fingerprint#Fingerprint": Fingerprint_290f2e2c0c3b0e061982f95b1636bf40,
  "/components/admin/lists/ReadyFilters#ReadyFilters": ReadyFilters_28b2cf1e1a31d6fb75ff175a8d4d3934,
  "/components/admin/imports/ImportLink#ImportLink": ImportLink_7e3d17d9300f4b0cb27e08cb01a082c8,
  "/components/admin/lists/Together#Together": Together_1ebb199773421d8ce8e952af749fb225,
  "/components/admin/unsaved/DraftStatus#DraftStatus": DraftStatus_5434086dfa1f6eca88e28ff4d36e77c4,
  "/components/admin/save/SaveButton#SaveButton": SaveButton_6ca5c674bbb930e90279015bad8313ab,
  "/components/admin/PhoneNumber#PhoneNumber": PhoneNumber_dbe0d47e1d9a27ea8b1ec2e0e3b78145,
  "/components/admin/FactCells#PhonesCell": PhonesCell_d1180223d3642bf9d7026a0b3ed4f833,
  "/components/admin/RowLabels#PhoneLabel": PhoneLabel_a30613d846a340cabc3fc2ee7ca0f9f2,
  "/components/admin/RowLabels#MailLabel": MailLabel_a30613d846a340cabc3fc2ee7ca0f9f2,
  "/components/admin/WhereUsed#WhereUsed": WhereUsed_31f5be165f0c9b21a9b10b615d615ea6,
  "/components/admin/Reach#Reach": Reach_d8a1cc5203069aad71162df5f4aaf569,
  "/components/admin/FactCells#HoldersCell": HoldersCell_d1180223d3642bf9d7026a0b3ed4f833,
  "/components/admin/RowLabels#HolderLabel": HolderLabel_a30613d846a340cabc3fc2ee7ca0f9f2,
  "/components/admin/UnansweredQuestions#UnansweredQuestions": UnansweredQuestions_0bbe777dbde32eb00ae75f2ccfa2dfaa,
  "/components/admin/OwnSynonyms#OwnSynonyms": OwnSynonyms_bbacc9d10216e4fd1619fd2e71a65ae6,
  "/components/admin/Shown#PeopleField": PeopleField_38386e47ae98d102c700b7f670550ab7,
  "/components/admin/FrozenContent#FrozenContent": FrozenContent_1c1abc818b5cc902ed83cac871db18ac,
  "/components/admin/RowLabels#AnswerLabel": AnswerLabel_a30613d846a340cabc3fc2ee7ca0f9f2,
  "/components/admin/audit/LineCell#LineCell": LineCell_3c6e2d9d2dce5789b1909d212c253952,
  "/components/admin/audit/AuditFilter#AuditFilter": AuditFilter_da7ad646be8fa4445b1af50fc5a838bd,
  "/components/admin/RowLabels#GrantLabel": GrantLabel_a30613d846a340cabc3fc2ee7ca0f9f2,
  "/components/admin/DayField#DayField": DayField_2510bc5d2abb09d4b848c015da1f4384,
  "/components/admin/RowLabels#DeputyLabel": DeputyLabel_a30613d846a340cabc3fc2ee7ca0f9f2,
  "/components/admin/share/ShareLink#ShareLink": ShareLink_0005a5fe8949a04e40c5220ca29f764f,
  "/components/admin/account/PresentPassword#PresentPassword": PresentPassword_46610f66bc694bf60d9d8faba0cd27e9,
  "/components/admin/invite/SendLink#SendLink": SendLink_fe3f8ab4657209e4cf367c1ebbf7c1da,
  "/components/admin/invite/InviteLink#InviteLink": InviteLink_ba926bdfb47ed8dc3e6a5db7f378d349,
  "/components/admin/grants/GrantsLink#GrantsLink": GrantsLink_97ec0f53aead9b7e80b825a7c25fa7a9,
  "/components/admin/invite/UserList#UserList": UserList_f7dec5813019746cc5f369c8662f8996,
  "/components/admin/outbox/FailedMails#FailedMails": FailedMails_35ce2970bd91bedd4f6092fac8805f03,
  "/components/admin/RowLabels#RuleLabel": RuleLabel_a30613d846a340cabc3fc2ee7ca0f9f2,
  "/components/admin/SkipLink#SkipLink": SkipLink_3cf331f00bf9cf69c26615d3199e0e0a,
  "/components/admin/LogoutButton#LogoutButton": LogoutButton_9afb321262a9513c979915ca76b6cf86,
  "/components/admin/Graphics#Icon": Icon_80ebcb12978a9db9a1c04af0af89c7ec,
  "/components/admin/Graphics#Logo": Logo_80ebcb12978a9db9a1c04af0af89c7ec,
  "/components/admin/quality/QualityNavLink#QualityNavLink": QualityNavLink_1c0447709d99252cc8a4f6c64ae1a1b0,
  "/components/admin/help/HelpNavLink#HelpNavLink": HelpNavLink_543bd1df4fed9b89635844920d7851ee,
  "/components/admin/OpenMenu#OpenMenu": OpenMenu_6d807d0ee8ad794cd763a7473db190b2,
  "/components/admin/SignIn#SignIn": SignIn_4ca1d6643189fb160fd7f4543c3fb84a,
  "/components/admin/DashboardView#DashboardView": DashboardView_d5206ed16da09b4b168746139c60fd4a,
  "/components/admin/approval/ApprovalView#ApprovalView": ApprovalView_1bf1f081b73cf03545ddbbe6c989361d,
  "/components/admin/parallel/KeptTextView#KeptTextView": KeptTextView_4e7a7fa0a7a5b04a7daf7fdbadcfd959,
  "/components/admin/parallel/SettleView#SettleView": SettleView_c8f5ca9cb5144945fbf335e32b8d69c0,
  "/components/admin/lists/WaitsForMe#WaitsForMe": WaitsForMe_ccd7ec447e571eb46f05f813d18fd0db,
  "/components/admin/quality/QualityView#QualityView": QualityView_9cb41d6a9c52d3f4c65ed2589d6150b7,
  "/components/admin/imports/ImportsView#ImportsView": ImportsView_015c8e2f4a744ee6668526ebe2e28210,
  "/components/admin/imports/ReviewView#ReviewView": ReviewView_273b92e70917afae8ef44957d9b24bd3,
  "/components/admin/invite/InviteView#InviteView": InviteView_38948ee3310ed2edacd921b7b87ecf0c,
  "/components/admin/invite/ChooseView#ChooseView": ChooseView_fbe1ffc286735a2e171c0ff16a94c304,
  "/components/admin/help/HelpView#HelpView": HelpView_4b57dc3c0151b39cb470e57f6b515f5f,
  "/components/admin/grants/GrantsView#GrantsView": GrantsView_6949c4bdaee6be18e8e28699096b0291,
  "/components/admin/share/ShareView#ShareView": ShareView_b944770487e302f4b52593a2de6107f4,
  "/components/admin/SignInNoAccess#SignInNoAccess": SignInNoAccess_aee0210a18cbd43888deb6f23cfdef81,
  "/components/admin/SignInForgotten#SignInForgotten": SignInForgotten_c3ef3039baa83cffbdac57d5a5469ea7,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
